package sync

func (s *Syncer) Sync(ctx context.Context) error {
	if s.running {
		return nil
	}
	s.running = true
	go s.loop(ctx)
	return nil
}
