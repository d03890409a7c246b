package mail

import (
	"context"
	"fmt"

	"example.com/service/internal/meters"
	"example.com/service/internal/provider"
)

func Send(ctx context.Context, to string) error {
	if err := provider.Deliver(ctx, to); err != nil {
		meters.SendFailures.WithLabelValues("main").Inc()
		return fmt.Errorf("deliver: %w", err)
	}
	return nil
}
