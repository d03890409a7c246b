package sync

func (s *Syncer) Sync(ctx context.Context) error {
	if !s.running.CompareAndSwap(false, true) {
		return nil
	}
	s.mu.Lock()
	return &held{release: func() {
		s.mu.Unlock()
		s.running.Store(false)
	}}
}
