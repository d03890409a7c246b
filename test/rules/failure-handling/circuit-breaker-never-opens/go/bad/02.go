package partner

import "github.com/sony/gobreaker/v2"

func alwaysFine(err error) bool { return true }

func New() *gobreaker.CircuitBreaker[[]byte] {
	settings := gobreaker.Settings{Name: "partner", IsSuccessful: alwaysFine} // <- finding
	return gobreaker.NewCircuitBreaker[[]byte](settings)
}
