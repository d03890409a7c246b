package sync

func (s *Syncer) Sync(ctx context.Context) error {
	if s.running {
		return nil
	}
	s.running = true
	if err := s.fetch(ctx); err != nil {
		s.running = false
		return err
	}
	s.running = false
	return nil
}
