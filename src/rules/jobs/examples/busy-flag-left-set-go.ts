import type { Example, Examples } from '#model/rule'

const sync = (title: string, body: string): Example => ({
  title,
  files: {
    'internal/sync/sync.go': `package sync

func (s *Syncer) Sync(ctx context.Context) error {
${body}
}
`,
  },
})

export const busyFlagLeftSetGo: Examples = {
  bad: [
    sync(
      'a failure in the middle',
      `	if s.running {
		return nil
	}
	s.running = true
	rows, err := s.fetch(ctx)
	if err != nil {
		return err // <- finding
	}
	s.store(ctx, rows)
	s.running = false
	return nil`,
    ),
    sync(
      'of an atomic value',
      `	if !s.syncing.CompareAndSwap(false, true) {
		return errBusy
	}
	if err := s.fetch(ctx); err != nil {
		return fmt.Errorf("fetch: %w", err) // <- finding
	}
	s.syncing.Store(false)
	return nil`,
    ),
    sync(
      'nothing to do',
      `	s.mu.Lock()
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
	return nil`,
    ),
  ],
  good: [
    sync(
      'cleared whatever happens',
      `	if s.running {
		return nil
	}
	s.running = true
	defer func() { s.running = false }()
	rows, err := s.fetch(ctx)
	if err != nil {
		return err
	}
	return s.store(ctx, rows)`,
    ),
    sync(
      'cleared on each way out',
      `	if s.running {
		return nil
	}
	s.running = true
	if err := s.fetch(ctx); err != nil {
		s.running = false
		return err
	}
	s.running = false
	return nil`,
    ),
    sync(
      'cleared by whoever ends it',
      `	if s.running {
		return nil
	}
	s.running = true
	go s.loop(ctx)
	return nil`,
    ),
    sync(
      'cleared by what is given back',
      `	if !s.running.CompareAndSwap(false, true) {
		return nil
	}
	s.mu.Lock()
	return &held{release: func() {
		s.mu.Unlock()
		s.running.Store(false)
	}}`,
    ),
    sync(
      'a flag of the function',
      `	running := false
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
	return nil`,
    ),
  ],
}
