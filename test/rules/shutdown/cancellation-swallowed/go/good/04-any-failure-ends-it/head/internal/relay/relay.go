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
		if err != nil {
			return
		}
		r.publish(message)
	}
}
