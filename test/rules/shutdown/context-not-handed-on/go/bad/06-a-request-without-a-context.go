package billing

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
)

type Client struct {
	http *http.Client
	base string
}

func (c *Client) Charge(ctx context.Context, body []byte) error {
	req, err := http.NewRequest(http.MethodPost, c.base+"/charges", bytes.NewReader(body)) // <- finding
	if err != nil {
		return fmt.Errorf("make charge: %w", err)
	}
	req.Header.Set("Content-Type", "application/json")
	resp, err := c.http.Do(req)
	if err != nil {
		return fmt.Errorf("send charge: %w", err)
	}
	return resp.Body.Close()
}
