package work

func (s *Shard) Load() (*State, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if s.stopping {
		return nil, errStopping
	}
	return s.state, nil
}
