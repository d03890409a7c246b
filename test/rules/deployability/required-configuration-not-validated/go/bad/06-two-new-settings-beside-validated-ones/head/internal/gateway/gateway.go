package gateway

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"time"

	"example.com/billing/internal/config"
)

type Client struct {
	cfg  config.Config
	http *http.Client
}

func New(cfg config.Config) *Client {
	return &Client{cfg: cfg, http: &http.Client{Timeout: 5 * time.Second}}
}

func (c *Client) Send(ctx context.Context, invoice []byte) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodPut, c.cfg.GatewayURL+"/invoices", bytes.NewReader(invoice))
	if err != nil {
		return err
	}
	req.Header.Set("Authorization", "Bearer "+c.cfg.GatewayToken)
	res, err := c.http.Do(req)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	if res.StatusCode >= 300 {
		return fmt.Errorf("gateway: %s", res.Status)
	}
	return nil
}
