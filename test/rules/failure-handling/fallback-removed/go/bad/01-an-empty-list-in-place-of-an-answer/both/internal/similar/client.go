package similar
import (
	"context"
	"encoding/json"
	"net/http"
	"time"
)
type Client struct{ base string; http *http.Client }
func New(base string) *Client { return &Client{base: base, http: &http.Client{Timeout: time.Second}} }
func (c *Client) To(ctx context.Context, id string) ([]string, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, c.base+"/similar/"+id, nil)
	if err != nil {
		return nil, err
	}
	res, err := c.http.Do(req)
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	var out []string
	return out, json.NewDecoder(res.Body).Decode(&out)
}
