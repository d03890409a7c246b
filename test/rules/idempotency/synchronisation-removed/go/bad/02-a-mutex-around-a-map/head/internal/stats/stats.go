package stats

import (
	"sync"
)

type Stats struct {
	mutex  sync.Mutex
	counts map[string]int
}

func (s *Stats) Add(name string) {
	s.counts[name]++
}
