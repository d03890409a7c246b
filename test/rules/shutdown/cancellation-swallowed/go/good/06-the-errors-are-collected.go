package reminders

import (
	"context"
	"errors"
	"log/slog"
)

func SendAll(ctx context.Context, sender Sender, readers []string) error {
	var failed error
	for _, to := range readers {
		if err := sender.Send(ctx, to); err != nil {
			slog.Error("reminder not sent", "to", to, "err", err)
			failed = errors.Join(failed, err)
		}
	}
	return failed
}
