package r
import (
	"net/http"
	"time"
)
func Lab(base string, t http.RoundTripper) *Client {
	return &Client{base: base, http: &http.Client{Timeout: 8 * time.Second, Transport: t}}
}
