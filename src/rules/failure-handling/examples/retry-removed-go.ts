import type { Example, Examples } from '#model/rule'

const change = (title: string, before: string, after: string): Example => ({
  title,
  base: { 'internal/work/work.go': before },
  files: { 'internal/work/work.go': after },
})

export const retryRemovedGo: Examples = {
  bad: [
    change(
      'by a library',
      `package work

import (
	"context"
	"github.com/cenkalti/backoff/v5"
)

func (s *Service) Load(ctx context.Context, id string) (Order, error) {
	return backoff.Retry(ctx, func() (Order, error) { // <- finding
		return s.client.Order(ctx, id)
	}, backoff.WithMaxTries(5))
}
`,
      `package work

import "context"

func (s *Service) Load(ctx context.Context, id string) (Order, error) {
	return s.client.Order(ctx, id)
}
`,
    ),
    change(
      'a loop that counts',
      `package work

import (
	"context"
	"time"
)

func (s *Service) Connect(ctx context.Context) error {
	var err error
	for attempt := 0; attempt < 5; attempt++ { // <- finding
		if err = s.db.Ping(ctx); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}
`,
      `package work

import "context"

func (s *Service) Connect(ctx context.Context) error {
	err := s.db.Ping(ctx)
	return err
}
`,
    ),
    change(
      'a number of times',
      `package work

import (
	"context"
	"time"
)

func (s *Service) Connect(ctx context.Context) error {
	var err error
	for range maxRetries { // <- finding
		err = s.db.Ping(ctx)
		if err == nil {
			break
		}
		time.Sleep(s.pause)
	}
	return err
}
`,
      `package work

import "context"

func (s *Service) Connect(ctx context.Context) error {
	err := s.db.Ping(ctx)
	return err
}
`,
    ),
  ],
  good: [
    change(
      'another library does it',
      `package work

import (
	"context"
	"github.com/cenkalti/backoff/v5"
)

func (s *Service) Load(ctx context.Context, id string) (Order, error) {
	return backoff.Retry(ctx, func() (Order, error) {
		return s.client.Order(ctx, id)
	}, backoff.WithMaxTries(5))
}
`,
      `package work

import (
	"context"
	"github.com/avast/retry-go/v4"
)

func (s *Service) Load(ctx context.Context, id string) (Order, error) {
	return retry.DoWithData(func() (Order, error) {
		return s.client.Order(ctx, id)
	}, retry.Attempts(5))
}
`,
    ),
    change(
      'what was tried went away',
      `package work

import (
	"context"
	"time"
)

func (s *Service) Connect(ctx context.Context) error {
	var err error
	for attempt := 0; attempt < 5; attempt++ {
		if err = s.db.Ping(ctx); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}
`,
      `package work

import "context"

func (s *Service) Connect(ctx context.Context) error {
	return s.pool.Open(ctx)
}
`,
    ),
    change(
      'a loop over a list',
      `package work

import "context"

func (s *Service) First(ctx context.Context, hosts []string) (string, error) {
	for _, host := range hosts {
		if err := s.ping(ctx, host); err == nil {
			return host, nil
		}
	}
	return "", errNone
}
`,
      `package work

import "context"

func (s *Service) First(ctx context.Context, hosts []string) (string, error) {
	return hosts[0], s.ping(ctx, hosts[0])
}
`,
    ),
  ],
}
