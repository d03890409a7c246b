package similar
import (
	"context"
	"encoding/json"
	"net/http"
	"time"
)
type Client struct{ base string; http *http.Client }
func (c *Client) To(ctx context.Context, id string) ([]string, error) {
	res, err := c.http.Get(c.base + "/similar/" + id)
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	_ = time.Second
	var out []string
	return out, json.NewDecoder(res.Body).Decode(&out)
}
