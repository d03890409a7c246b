package stats

import (
	"sync"
)

type Stats struct {
	mutex  sync.Mutex
	counts map[string]int
}

func (s *Stats) Add(name string) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.counts[name]++
}
