package reminders

import (
	"context"
	"log/slog"
)

type Sender interface {
	Send(ctx context.Context, to string) error
}

func SendAll(ctx context.Context, sender Sender, readers []string) {
	for _, to := range readers {
		if err := sender.Send(ctx, to); err != nil { // <- finding
			slog.Error("reminder not sent", "to", to, "err", err)
			continue
		}
		slog.Info("reminder sent", "to", to)
	}
}
