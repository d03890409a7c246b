package sessions

import "sync"

type Store struct {
	mu      sync.Mutex
	byToken map[string]Session
	total   int
}

func (s *Store) Put(token string, session Session) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.byToken[token] = session
	s.total++
}

func (s *Store) Clear() {
	s.mu.Lock()
	s.byToken = map[string]Session{}
	s.total = 0
	s.mu.Unlock()
}
