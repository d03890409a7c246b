package stats

import "sync"

type Stats struct {
	seenMutex sync.RWMutex
	seen      map[string]int
}

func (s *Stats) Snapshot() map[string]map[string]int {
	s.seenMutex.RLock()
	defer s.seenMutex.RUnlock()
	all := map[string]map[string]int{"seen": {}}
	for key, count := range s.seen {
		all["seen"][key] = count
	}
	return all
}
