package relay

import (
	"context"
	"errors"
	"log/slog"
	"time"
)

func (r *Relay) Run(ctx context.Context) {
	for {
		if err := r.sync(ctx); err != nil { // <- finding
			slog.Warn("sync", "error", err)
		}
		time.Sleep(time.Second)
	}
}
