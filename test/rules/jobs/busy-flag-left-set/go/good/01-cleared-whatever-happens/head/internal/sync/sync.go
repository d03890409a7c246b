package sync

func (s *Syncer) Sync(ctx context.Context) error {
	if s.running {
		return nil
	}
	s.running = true
	defer func() { s.running = false }()
	rows, err := s.fetch(ctx)
	if err != nil {
		return err
	}
	return s.store(ctx, rows)
}
