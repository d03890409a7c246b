package work

func (s *Shard) Load() (*State, error) {
	s.mu.RLock()
	if s.stopping {
		s.mu.RUnlock()
		return nil, errStopping
	}
	state := s.state
	s.mu.RUnlock()
	return state, nil
}
