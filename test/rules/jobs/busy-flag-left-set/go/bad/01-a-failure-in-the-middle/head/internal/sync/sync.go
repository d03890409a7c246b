package sync

func (s *Syncer) Sync(ctx context.Context) error {
	if s.running {
		return nil
	}
	s.running = true
	rows, err := s.fetch(ctx)
	if err != nil {
		return err // <- finding
	}
	s.store(ctx, rows)
	s.running = false
	return nil
}
