package rates

import (
	"net/http"

	"github.com/sony/gobreaker"
)

type Rates struct {
	client  *http.Client
	breaker *gobreaker.CircuitBreaker
}



func (s *Rates) Load(r *http.Request) (any, error) {
	settings := gobreaker.Settings{Name: "rates", MaxRequests: 3}
	cb := gobreaker.NewCircuitBreaker(settings) // <- finding
	answer, err := cb.Execute(func() (any, error) { return s.client.Do(r) })
	if err != nil {
		return nil, err
	}
	return answer, nil
}

func (s *Rates) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_, _ = s.Load(r)
}