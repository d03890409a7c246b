package tax
import (
	"context"
	"net/http"
	"time"
)
type Client struct {
	http *http.Client
	base string
}
func New(base string) *Client {
	return &Client{http: &http.Client{Timeout: 2 * time.Second}, base: base}
}
func (c *Client) Rate(ctx context.Context, code string) (*http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, c.base+"/v2/rates/"+code, nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Accept", "application/json")
	return c.http.Do(req)
}
