import type { Example, Examples } from '#model/rule'

const change = (title: string, before: string, after: string): Example => ({
  title,
  base: { 'internal/work/work.go': before },
  files: { 'internal/work/work.go': after },
})

export const attemptLimitRemovedGo: Examples = {
  bad: [
    change(
      'of a task',
      `package work

import "github.com/hibiken/asynq"

func (s *Service) Enqueue(task *asynq.Task) error {
	_, err := s.client.Enqueue(task,
		asynq.Queue("mail"),
		asynq.MaxRetry(5), // <- finding
	)
	return err
}
`,
      `package work

import "github.com/hibiken/asynq"

func (s *Service) Enqueue(task *asynq.Task) error {
	_, err := s.client.Enqueue(task,
		asynq.Queue("mail"),
	)
	return err
}
`,
    ),
    change(
      'of a workflow',
      `package work

import "go.temporal.io/sdk/temporal"

func policy() *temporal.RetryPolicy {
	return &temporal.RetryPolicy{
		BackoffCoefficient: 2,
		MaximumAttempts:    10, // <- finding
	}
}
`,
      `package work

import "go.temporal.io/sdk/temporal"

func policy() *temporal.RetryPolicy {
	return &temporal.RetryPolicy{
		BackoffCoefficient: 2,
	}
}
`,
    ),
    change(
      'of a retry',
      `package work

import "github.com/cenkalti/backoff/v4"

func (s *Service) Send(message string) error {
	pause := backoff.NewConstantBackOff(s.pause)
	return backoff.Retry(func() error { return s.post(message) }, backoff.WithMaxRetries(pause, 5)) // <- finding
}
`,
      `package work

import "github.com/cenkalti/backoff/v4"

func (s *Service) Send(message string) error {
	pause := backoff.NewConstantBackOff(s.pause)
	return backoff.Retry(func() error { return s.post(message) }, pause)
}
`,
    ),
  ],
  good: [
    change(
      'another number',
      `package work

import "go.temporal.io/sdk/temporal"

func policy() *temporal.RetryPolicy {
	return &temporal.RetryPolicy{
		BackoffCoefficient: 2,
		MaximumAttempts:    10,
	}
}
`,
      `package work

import "go.temporal.io/sdk/temporal"

func policy() *temporal.RetryPolicy {
	return &temporal.RetryPolicy{
		BackoffCoefficient: 2,
		MaximumAttempts:    3,
	}
}
`,
    ),
    change(
      'the task went away',
      `package work

import "github.com/hibiken/asynq"

func (s *Service) Enqueue(task *asynq.Task) error {
	_, err := s.client.Enqueue(task, asynq.MaxRetry(5))
	return err
}

func (s *Service) Ping() error { return nil }
`,
      `package work

import "github.com/hibiken/asynq"

func (s *Service) Ping() error { return nil }
`,
    ),
    change(
      'another form of a limit',
      `package work

import (
	"github.com/cenkalti/backoff/v5"
	"context"
)

func (s *Service) Send(ctx context.Context, message string) error {
	_, err := backoff.Retry(ctx, s.post(message), backoff.WithMaxTries(5))
	return err
}
`,
      `package work

import (
	"github.com/cenkalti/backoff/v5"
	"context"
)

func (s *Service) Send(ctx context.Context, message string) error {
	_, err := backoff.Retry(ctx, s.post(message), backoff.WithMaxElapsedTime(s.limit))
	return err
}
`,
    ),
  ],
}
