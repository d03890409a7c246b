package rates

import (
	"net/http"

	"github.com/sony/gobreaker"
)

type Rates struct {
	client  *http.Client
	breaker *gobreaker.CircuitBreaker
}

func New(client *http.Client) *Rates {
	return &Rates{client: client, breaker: gobreaker.NewCircuitBreaker(gobreaker.Settings{Name: "rates"})}
}

func (s *Rates) Load(r *http.Request) (any, error) {
	return s.breaker.Execute(func() (any, error) { return s.client.Do(r) })
}

func (s *Rates) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_, _ = s.Load(r)
}