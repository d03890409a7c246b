package tax
import (
	"context"
	"net/http"
	"time"
	"github.com/sony/gobreaker"
)
type Client struct {
	http *http.Client
	cb   *gobreaker.CircuitBreaker
	base string
}
func New(base string) *Client {
	return &Client{http: &http.Client{Timeout: 2 * time.Second}, cb: gobreaker.NewCircuitBreaker(gobreaker.Settings{Name: "tax"}), base: base}
}
func (c *Client) Rate(ctx context.Context, code string) (*http.Response, error) {
	res, err := c.cb.Execute(func() (any, error) { // <- finding
		req, err := http.NewRequestWithContext(ctx, http.MethodGet, c.base+"/rates/"+code, nil)
		if err != nil {
			return nil, err
		}
		return c.http.Do(req)
	})
	if err != nil {
		return nil, err
	}
	return res.(*http.Response), nil
}
