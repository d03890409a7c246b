package rates

import (
	"net/http"

	"github.com/sony/gobreaker"
)

type Rates struct {
	client  *http.Client
	breaker *gobreaker.CircuitBreaker
}

func guarded(next func() (any, error)) func() (any, error) {
	breaker := gobreaker.NewCircuitBreaker(gobreaker.Settings{Name: "rates"})
	return func() (any, error) { return breaker.Execute(next) }
}

func (s *Rates) Load(r *http.Request) (any, error) {
	return guarded(func() (any, error) { return s.client.Do(r) })()
}

func (s *Rates) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_, _ = s.Load(r)
}