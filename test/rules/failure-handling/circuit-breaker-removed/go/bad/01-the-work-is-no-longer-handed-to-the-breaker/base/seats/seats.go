package seats

import (
	"net/http"

	"github.com/sony/gobreaker"
)

type Client struct {
	breaker *gobreaker.CircuitBreaker
	remote  interface{ Free(train string) (any, error) }
}

var client Client

func Show(w http.ResponseWriter, r *http.Request) {
	if _, err := client.Free(r.FormValue("train")); err != nil {
		w.WriteHeader(http.StatusBadGateway)
	}
}

func (c *Client) Free(train string) (any, error) {
	return c.breaker.Execute(func() (any, error) { // <- finding
		return c.remote.Free(train)
	})
}
