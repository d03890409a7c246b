package relay

import (
	"context"
	"errors"
	"log/slog"
	"time"
)

func (r *Relay) Run(ctx context.Context) {
	for {
		err := r.poll(ctx) // <- finding
		if err != nil {
			r.failures++
		}
	}
}
