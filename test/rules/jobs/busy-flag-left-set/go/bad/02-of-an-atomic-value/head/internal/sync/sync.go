package sync

func (s *Syncer) Sync(ctx context.Context) error {
	if !s.syncing.CompareAndSwap(false, true) {
		return errBusy
	}
	if err := s.fetch(ctx); err != nil {
		return fmt.Errorf("fetch: %w", err) // <- finding
	}
	s.syncing.Store(false)
	return nil
}
