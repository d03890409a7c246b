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
	_, err := client.breaker.Execute(func() (any, error) { return client.Free(r.FormValue("train")) })
	if err != nil {
		w.WriteHeader(http.StatusBadGateway)
	}
}

func (c *Client) Free(train string) (any, error) {
	return c.remote.Free(train)
}
