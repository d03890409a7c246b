package partner

import "github.com/sony/gobreaker"

func New(trip func(gobreaker.Counts) bool) *gobreaker.CircuitBreaker {
	return gobreaker.NewCircuitBreaker(gobreaker.Settings{Name: "partner", ReadyToTrip: trip})
}
