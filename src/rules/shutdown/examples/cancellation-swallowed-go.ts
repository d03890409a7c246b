import type { Example, Examples } from '#model/rule'

const loop = (title: string, body: string): Example => ({
  title,
  files: {
    'internal/relay/relay.go': `package relay

import (
	"context"
	"errors"
	"log/slog"
	"time"
)

func (r *Relay) Run(ctx context.Context) {
	for {
${body}
	}
}
`,
  },
})

export const cancellationSwallowedGo: Examples = {
  bad: [
    loop(
      'logged, and on',
      `		message, err := r.reader.Next(ctx) // <- finding
		if err != nil {
			slog.Error("next message", "error", err)
			continue
		}
		r.publish(message)`,
    ),
    loop(
      'after a pause',
      `		if err := r.sync(ctx); err != nil { // <- finding
			slog.Warn("sync", "error", err)
		}
		time.Sleep(time.Second)`,
    ),
    loop(
      'counted',
      `		err := r.poll(ctx) // <- finding
		if err != nil {
			r.failures++
		}`,
    ),
  ],
  good: [
    loop(
      'asked for in the loop',
      `		if ctx.Err() != nil {
			return
		}
		if err := r.sync(ctx); err != nil {
			slog.Warn("sync", "error", err)
		}
		time.Sleep(time.Second)`,
    ),
    loop(
      'told apart',
      `		message, err := r.reader.Next(ctx)
		if errors.Is(err, context.Canceled) {
			return
		}
		if err != nil {
			slog.Error("next message", "error", err)
			continue
		}
		r.publish(message)`,
    ),
    loop(
      'a pause that ends with it',
      `		if err := r.sync(ctx); err != nil {
			slog.Warn("sync", "error", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-time.After(time.Second):
		}`,
    ),
    loop(
      'any failure ends it',
      `		message, err := r.reader.Next(ctx)
		if err != nil {
			return
		}
		r.publish(message)`,
    ),
  ],
}
