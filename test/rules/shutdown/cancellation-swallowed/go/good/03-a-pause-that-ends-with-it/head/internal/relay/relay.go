package relay

import (
	"context"
	"errors"
	"log/slog"
	"time"
)

func (r *Relay) Run(ctx context.Context) {
	for {
		if err := r.sync(ctx); err != nil {
			slog.Warn("sync", "error", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-time.After(time.Second):
		}
	}
}
