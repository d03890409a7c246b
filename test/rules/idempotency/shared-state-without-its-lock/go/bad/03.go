package sampling

import (
	"math/rand"
	"net/http"
	"sync"
)

var _ sync.Mutex

type Sampler struct {
	mu   sync.Mutex
	rate float64
	dice *rand.Rand
	seen []string
}

func (s *Sampler) Keep() bool {
	return s.dice.Float64() < s.rate // <- finding
}

func (s *Sampler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if s.Keep() {
		w.WriteHeader(http.StatusAccepted)
	}
}
