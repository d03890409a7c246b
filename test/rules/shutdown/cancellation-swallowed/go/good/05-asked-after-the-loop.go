package reminders

import (
	"context"
	"log/slog"
)

func SendAll(ctx context.Context, sender Sender, readers []string) error {
	for _, to := range readers {
		if err := sender.Send(ctx, to); err != nil {
			slog.Error("reminder not sent", "to", to, "err", err)
		}
	}
	return ctx.Err()
}
