package psp

import (
	"context"
	"net/http"
	"strings"
)

type Client struct{ HTTP *http.Client }

func (c *Client) Pay(ctx context.Context, body, idem string) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, "https://psp.example/payments", strings.NewReader(body))
	if err != nil {
		return err
	}
	req.Header.Set("Idempotency-Key", idem)
	res, err := c.HTTP.Do(req)
	if err != nil {
		return err
	}
	return res.Body.Close()
}
