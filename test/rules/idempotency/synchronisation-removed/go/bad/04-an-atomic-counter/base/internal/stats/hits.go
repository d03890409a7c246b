package stats

import "sync/atomic"

func (s *Stats) Hit() {
	atomic.AddInt64(&s.hits, 1) // <- finding
}
