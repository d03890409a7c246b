package work

func (s *Shard) Load() (*State, error) {
	if s.stopping.Load() {
		return nil, errStopping
	}
	return s.state.Load(), nil
}
