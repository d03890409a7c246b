package reminders

import (
	"context"
	"fmt"
	"log/slog"
)

func SendAll(ctx context.Context, sender Sender, readers []string) error {
	failed := 0
	for _, to := range readers {
		if err := sender.Send(ctx, to); err != nil {
			slog.Error("reminder not sent", "to", to, "err", err)
			failed++
		}
	}
	if failed > 0 {
		return fmt.Errorf("%d reminders not sent", failed)
	}
	return nil
}
