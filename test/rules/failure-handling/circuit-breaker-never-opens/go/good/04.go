package partner

import "github.com/sony/gobreaker"

var maintenance bool

var breaker = gobreaker.NewCircuitBreaker(gobreaker.Settings{
	Name: "partner",
	ReadyToTrip: func(counts gobreaker.Counts) bool {
		if maintenance {
			return false
		}
		return counts.TotalFailures > 10
	},
})
