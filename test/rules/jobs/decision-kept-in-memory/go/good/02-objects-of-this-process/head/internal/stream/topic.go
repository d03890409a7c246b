package stream

import "sync"

type session struct{ send chan []byte }

type topic struct {
	mu       sync.Mutex
	retiring bool
	sessions map[*session]struct{}
}

func (t *topic) add(s *session) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.retiring {
		return false
	}
	if _, exists := t.sessions[s]; exists {
		return true
	}
	t.sessions[s] = struct{}{}
	return true
}
