package shield

import (
	"time"

	"github.com/sony/gobreaker"
)

type Shield struct{ breaker *gobreaker.CircuitBreaker }

func New(name string) *Shield {
	return &Shield{breaker: gobreaker.NewCircuitBreaker(gobreaker.Settings{Name: name, Timeout: 10 * time.Second})}
}

func (s *Shield) Run(work func() error) error {
	_, err := s.breaker.Execute(func() (interface{}, error) { return nil, work() })
	return err
}
