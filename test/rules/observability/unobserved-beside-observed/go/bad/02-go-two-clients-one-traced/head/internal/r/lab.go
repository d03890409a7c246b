package r
import (
	"net/http"
	"time"
)
func Lab(base string) *Client {
	return &Client{base: base, http: &http.Client{Timeout: 8 * time.Second}} // <- finding
}
