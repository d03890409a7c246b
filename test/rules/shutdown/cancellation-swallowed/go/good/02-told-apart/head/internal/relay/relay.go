package relay

import (
	"context"
	"errors"
	"log/slog"
	"time"
)

func (r *Relay) Run(ctx context.Context) {
	for {
		message, err := r.reader.Next(ctx)
		if errors.Is(err, context.Canceled) {
			return
		}
		if err != nil {
			slog.Error("next message", "error", err)
			continue
		}
		r.publish(message)
	}
}
