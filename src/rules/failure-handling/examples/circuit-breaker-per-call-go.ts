import type { Examples } from '#model/rule'

export const circuitBreakerPerCallGo: Examples = {
  bad: [
    `package rates

import (
	"net/http"

	"github.com/sony/gobreaker"
)

type Rates struct {
	client  *http.Client
	breaker *gobreaker.CircuitBreaker
}



func (s *Rates) Load(r *http.Request) (any, error) {
	breaker := gobreaker.NewCircuitBreaker(gobreaker.Settings{Name: "rates"}) // <- finding
	return breaker.Execute(func() (any, error) {
		return s.client.Do(r)
	})
}

func (s *Rates) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_, _ = s.Load(r)
}`,
    `package rates

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
}`,
    `package rates

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
}`,
  ],
  good: [
    `package rates

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
}`,
    `package rates

import (
	"net/http"

	"github.com/sony/gobreaker"
)

type Rates struct {
	client  *http.Client
	breaker *gobreaker.CircuitBreaker
}

var breaker = gobreaker.NewCircuitBreaker(gobreaker.Settings{Name: "rates"})

func (s *Rates) Load(r *http.Request) (any, error) {
	return breaker.Execute(func() (any, error) { return s.client.Do(r) })
}

func (s *Rates) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_, _ = s.Load(r)
}`,
    `package rates

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
}`,
  ],
}
