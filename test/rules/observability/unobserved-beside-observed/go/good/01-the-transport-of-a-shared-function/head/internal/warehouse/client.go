package warehouse

import (
	"context"
	"net/http"
	"time"

	"example.com/service/internal/httpx"
)

type Client struct {
	base string
	http *http.Client
}

func New(base string) *Client {
	return &Client{base: base, http: httpx.Client(3 * time.Second)}
}

func (c *Client) Stock(ctx context.Context, sku string) (*http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, c.base+"/stock/"+sku, nil)
	if err != nil {
		return nil, err
	}
	return c.http.Do(req)
}
