package peers

import (
	"context"
	"fmt"
)

func first(ctx context.Context, peers []string, ask func(context.Context, string) error) error {
	var lastErr error
	for _, peer := range peers {
		if err := ask(ctx, peer); err != nil {
			lastErr = err
			continue
		}
		return nil
	}
	return fmt.Errorf("no peer answered: %w", lastErr)
}
