package sync

func (s *Syncer) Sync(ctx context.Context) error {
	s.mu.Lock()
	if s.inProgress {
		s.mu.Unlock()
		return nil
	}
	s.inProgress = true
	s.mu.Unlock()
	due := s.due(ctx)
	if len(due) == 0 {
		return nil // <- finding
	}
	s.send(ctx, due)
	s.mu.Lock()
	s.inProgress = false
	s.mu.Unlock()
	return nil
}
