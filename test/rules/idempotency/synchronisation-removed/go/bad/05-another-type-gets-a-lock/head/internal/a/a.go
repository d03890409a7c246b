package a

import "sync"

type Seats struct {
	mu    sync.Mutex
	taken map[string]string
}

func (s *Seats) Take(seat, guest string) bool {
	if _, ok := s.taken[seat]; ok {
		return false
	}
	s.taken[seat] = guest
	return true
}
