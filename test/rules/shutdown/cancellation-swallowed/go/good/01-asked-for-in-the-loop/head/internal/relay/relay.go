package relay

import (
	"context"
	"errors"
	"log/slog"
	"time"
)

func (r *Relay) Run(ctx context.Context) {
	for {
		if ctx.Err() != nil {
			return
		}
		if err := r.sync(ctx); err != nil {
			slog.Warn("sync", "error", err)
		}
		time.Sleep(time.Second)
	}
}
