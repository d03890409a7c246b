package partner

import (
	"errors"

	"github.com/sony/gobreaker"
)

var errNotFound = errors.New("not found")

var breaker = gobreaker.NewCircuitBreaker(gobreaker.Settings{
	Name:         "partner",
	ReadyToTrip:  func(counts gobreaker.Counts) bool { return counts.ConsecutiveFailures >= 5 },
	IsSuccessful: func(err error) bool { return err == nil || errors.Is(err, errNotFound) },
})
