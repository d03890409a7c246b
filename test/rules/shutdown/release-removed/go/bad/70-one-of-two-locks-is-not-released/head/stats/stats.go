package stats

import "sync"

type Stats struct {
	seenMutex sync.RWMutex
	seen      map[string]int
	sentMutex sync.RWMutex
	sent      map[string]int
}

func (s *Stats) Snapshot() map[string]map[string]int {
	s.seenMutex.RLock()
	defer s.seenMutex.RUnlock()
	s.sentMutex.RLock()
	all := map[string]map[string]int{"seen": {}, "sent": {}}
	for key, count := range s.seen {
		all["seen"][key] = count
	}
	for key, count := range s.sent {
		all["sent"][key] = count
	}
	return all
}
