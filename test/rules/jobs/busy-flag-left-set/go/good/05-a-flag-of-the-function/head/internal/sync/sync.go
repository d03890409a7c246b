package sync

func (s *Syncer) Sync(ctx context.Context) error {
	running := false
	for _, one := range s.all {
		if running {
			return nil
		}
		running = true
		if err := one.fetch(ctx); err != nil {
			return err
		}
		running = false
	}
	return nil
}
