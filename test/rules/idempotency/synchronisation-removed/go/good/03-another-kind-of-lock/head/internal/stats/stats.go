package stats

import (
	"sync"
)

type Stats struct {
	mutex  sync.Mutex
	counts map[string]int
}

func (s *Stats) Add(name string) {
	s.guard.Lock()
	defer s.guard.Unlock()
	s.counts[name]++
}
