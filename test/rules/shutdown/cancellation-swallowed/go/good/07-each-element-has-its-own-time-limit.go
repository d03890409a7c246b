package reminders

import (
	"context"
	"log/slog"
	"time"
)

func SendAll(parent context.Context, sender Sender, readers []string) {
	for _, to := range readers {
		ctx, cancel := context.WithTimeout(parent, 5*time.Second)
		if err := sender.Send(ctx, to); err != nil {
			slog.Error("reminder not sent", "to", to, "err", err)
		}
		cancel()
	}
}
