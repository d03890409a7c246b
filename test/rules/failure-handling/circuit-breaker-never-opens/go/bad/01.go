package partner

import "github.com/sony/gobreaker"

var bulk = gobreaker.NewCircuitBreaker(gobreaker.Settings{
	Name:        "partner-bulk",
	ReadyToTrip: func(gobreaker.Counts) bool { return false }, // <- finding
})
