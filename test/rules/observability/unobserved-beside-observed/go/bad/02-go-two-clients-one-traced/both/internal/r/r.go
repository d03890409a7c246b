package r
import (
	"context"
	"net/http"
	"time"
	"go.opentelemetry.io/contrib/instrumentation/net/http/otelhttp"
)
type Client struct { base string; http *http.Client }
func Vaccines(base string) *Client {
	return &Client{base: base, http: &http.Client{Timeout: 4 * time.Second, Transport: otelhttp.NewTransport(http.DefaultTransport)}}
}
func (c *Client) Of(ctx context.Context, id string) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, c.base+id, nil)
	if err != nil { return err }
	res, err := c.http.Do(req)
	if err != nil { return err }
	return res.Body.Close()
}
