package b

import "sync"

type Rooms struct {
	mu    sync.Mutex
	taken map[string]string
}

func (s *Rooms) Take(room, guest string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.taken[room] = guest
}
