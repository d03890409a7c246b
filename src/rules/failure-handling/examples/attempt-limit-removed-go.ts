import type { Example, Examples } from '#model/rule'

const change = (title: string, before: string, after: string): Example => ({
  title,
  base: { 'internal/work/work.go': before },
  files: { 'internal/work/work.go': after },
})

export const attemptLimitRemovedGo: Examples = {
  bad: [
    {
      title: 'a job that is given up at last',
      base: {
        'internal/work/worker.go': `package work

import "context"

func (w *Worker) settle(ctx context.Context, job *Job, failure error) error {
	state := Succeeded
	if failure != nil {
		state = Failed
	}
	if failure != nil && job.Attempts >= w.maxAttempts { // <- finding
		state = Dead
	}
	return w.store.SetState(ctx, job.ID, state)
}
`,
      },
      files: {
        'internal/work/worker.go': `package work

import "context"

func (w *Worker) settle(ctx context.Context, job *Job, failure error) error {
	state := Succeeded
	if failure != nil {
		state = Failed
	}
	return w.store.SetState(ctx, job.ID, state)
}
`,
      },
    },
    {
      title: 'a loop that ends at last',
      base: {
        'internal/work/send.go': `package work

import "context"

func (w *Worker) send(ctx context.Context, job *Job) error {
	for {
		err := w.post(ctx, job)
		if err == nil {
			return nil
		}
		job.Attempts++
		if job.Attempts > 10 { // <- finding
			return err
		}
		w.pause(job.Attempts)
	}
}
`,
      },
      files: {
        'internal/work/send.go': `package work

import "context"

func (w *Worker) send(ctx context.Context, job *Job) error {
	for {
		err := w.post(ctx, job)
		if err == nil {
			return nil
		}
		job.Attempts++
		w.pause(job.Attempts)
	}
}
`,
      },
    },
    {
      title: 'deliveries of a queue',
      base: {
        'internal/work/queue.go': `package work

import amqp "github.com/rabbitmq/amqp091-go"

func declare(channel *amqp.Channel) error {
	_, err := channel.QueueDeclare("invoices", true, false, false, false, amqp.Table{
		"x-queue-type":     "quorum",
		"x-delivery-limit": 10, // <- finding
	})
	return err
}
`,
      },
      files: {
        'internal/work/queue.go': `package work

import amqp "github.com/rabbitmq/amqp091-go"

func declare(channel *amqp.Channel) error {
	_, err := channel.QueueDeclare("invoices", true, false, false, false, amqp.Table{
		"x-queue-type":     "quorum",
	})
	return err
}
`,
      },
    },

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
    {
      title: 'another limit in its place',
      base: {
        'internal/work/worker.go': `package work

import "context"

func (w *Worker) settle(ctx context.Context, job *Job, failure error) error {
	state := Succeeded
	if failure != nil {
		state = Failed
	}
	if failure != nil && job.Attempts >= w.maxAttempts {
		state = Dead
	}
	return w.store.SetState(ctx, job.ID, state)
}
`,
      },
      files: {
        'internal/work/worker.go': `package work

import "context"

func (w *Worker) settle(ctx context.Context, job *Job, failure error) error {
	state := Succeeded
	if failure != nil {
		state = Failed
	}
	if failure != nil && w.givenUp(job) {
		state = Dead
	}
	return w.store.SetState(ctx, job.ID, state)
}
`,
      },
    },
    {
      title: 'how far a delay grows',
      base: {
        'internal/work/pause.go': `package work

func exponent(attempts, maxAttempts int) int {
	if attempts > maxAttempts {
		attempts = maxAttempts
	}
	return 1 << attempts
}
`,
      },
      files: {
        'internal/work/pause.go': `package work

func exponent(attempts, maxAttempts int) int {
	return 1 << attempts
}
`,
      },
    },

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
