package schedule

import "sync"

type Schedule struct {
	mu   sync.Mutex
	next int64
}

func (s *Schedule) Pause() {
	s.mu.Lock()
	s.next = -1
	s.mu.Unlock()
}
