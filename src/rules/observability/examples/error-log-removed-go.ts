import type { Example, Examples } from '#model/rule'

const change = (title: string, before: string, after: string): Example => ({
  title,
  base: { 'internal/work/work.go': before },
  files: { 'internal/work/work.go': after },
})

export const errorLogRemovedGo: Examples = {
  bad: [
    {
      title: 'the other branch',
      base: {
        'internal/reports/loop.go': `package reports

import "context"

func (r *Reporter) loop(ctx context.Context) {
	for r.next(ctx) {
		if err := r.report(ctx); err == nil {
			r.last.Store(r.now())
		} else {
			r.log.Error("reporting", "error", err) // <- finding
		}
	}
}
`,
      },
      files: {
        'internal/reports/loop.go': `package reports

import "context"

func (r *Reporter) loop(ctx context.Context) {
	for r.next(ctx) {
		if err := r.report(ctx); err == nil {
			r.last.Store(r.now())
		}
	}
}
`,
      },
    },

    change(
      'a failure that goes no further',
      `package work

import "log/slog"

func (s *Service) Save(order Order) {
	if err := s.store.Save(order); err != nil {
		slog.Error("not saved", "error", err) // <- finding
		s.failed++
	}
}
`,
      `package work

import "log/slog"

func (s *Service) Save(order Order) {
	if err := s.store.Save(order); err != nil {
		s.failed++
	}
}
`,
    ),
    change(
      'with zerolog',
      `package work

import "github.com/rs/zerolog/log"

func (s *Service) Notify(order Order) {
	err := s.mail.Send(order)
	if err != nil {
		log.Error().Err(err).Msg("not sent") // <- finding
		s.unsent = append(s.unsent, order)
	}
}
`,
      `package work

import "github.com/rs/zerolog/log"

func (s *Service) Notify(order Order) {
	err := s.mail.Send(order)
	if err != nil {
		s.unsent = append(s.unsent, order)
	}
}
`,
    ),
  ],
  good: [
    change(
      'under another name',
      `package work

import "github.com/rs/zerolog/log"

func (s *Service) Stop() {
	defer func() {
		err := s.cluster.Leave()
		if err != nil {
			log.Error().Err(err).Msg("did not leave")
		}
	}()
	s.drain()
}
`,
      `package work

import "github.com/rs/zerolog/log"

func (s *Service) Stop() {
	defer func() {
		leaveErr := s.cluster.Leave()
		if leaveErr != nil {
			log.Error().Err(leaveErr).Msg("did not leave")
		}
	}()
	s.drain()
}
`,
    ),
    change(
      'handed on instead',
      `package work

import "log/slog"

func (s *Service) Save(order Order) error {
	if err := s.store.Save(order); err != nil {
		slog.Error("not saved", "error", err)
	}
	return nil
}
`,
      `package work

import "log/slog"

func (s *Service) Save(order Order) error {
	if err := s.store.Save(order); err != nil {
		return fmt.Errorf("save: %w", err)
	}
	return nil
}
`,
    ),
    change(
      'another logger',
      `package work

import "log/slog"

func (s *Service) Save(order Order) {
	if err := s.store.Save(order); err != nil {
		slog.Error("not saved", "error", err)
		s.failed++
	}
}
`,
      `package work

import "log/slog"

func (s *Service) Save(order Order) {
	if err := s.store.Save(order); err != nil {
		s.log.Error("not saved", zap.Error(err))
		s.failed++
	}
}
`,
    ),
    change(
      'the work goes away with it',
      `package work

import "log/slog"

func (s *Service) Save(order Order) {
	if err := s.store.Save(order); err != nil {
		slog.Error("not saved", "error", err)
		s.failed++
	}
}
`,
      `package work

import "log/slog"

func (s *Service) Save(order Order) {
	s.skipped++
}
`,
    ),
  ],
}
