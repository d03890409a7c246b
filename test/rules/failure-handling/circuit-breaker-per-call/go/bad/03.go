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
	guard := gobreaker.NewTwoStepCircuitBreaker(gobreaker.Settings{}) // <- finding
	done, err := guard.Allow()
	if err != nil {
		return nil, err
	}
	answer, err := s.client.Do(r)
	done(err == nil)
	return answer, err
}

func (s *Rates) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_, _ = s.Load(r)
}