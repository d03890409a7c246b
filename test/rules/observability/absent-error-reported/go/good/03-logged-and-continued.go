package worker

import (
	"context"
	"fmt"
	"log/slog"
)

func run(ctx context.Context, refresh func(context.Context) (int, error)) error {
	count, err := refresh(ctx)
	if err != nil {
		slog.WarnContext(ctx, "refresh failed", "error", err)
	}
	if count == 0 {
		return fmt.Errorf("nothing refreshed: %w", err)
	}
	return nil
}
