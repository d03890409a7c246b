package mail

import (
	"context"
	"fmt"

	"example.com/service/internal/meters"
	"example.com/service/internal/provider"
)

func Send(ctx context.Context, to string) (err error) {
	defer func() {
		if err != nil {
			meters.SendFailures.WithLabelValues("main").Inc()
		}
	}()
	if err := provider.Deliver(ctx, to); err != nil {
		return fmt.Errorf("deliver: %w", err)
	}
	return nil
}
