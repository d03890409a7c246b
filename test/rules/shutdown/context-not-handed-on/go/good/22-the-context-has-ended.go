package containers

import (
	"context"
	"errors"
	"fmt"
	"time"
)

type client interface {
	Inspect(ctx context.Context, name string) (string, error)
}

func waitFor(ctx context.Context, cli client, name string) error {
	ticker := time.NewTicker(time.Second)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return timedOut(cli, name)
		case <-ticker.C:
			state, err := cli.Inspect(ctx, name)
			if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) || ctx.Err() != nil {
				last, _ := cli.Inspect(context.Background(), name)
				return fmt.Errorf("wait for %s: last state %q", name, last)
			}
			if err != nil {
				return fmt.Errorf("inspect %s: %w", name, err)
			}
			if state == "running" {
				return nil
			}
		}
	}
}

func timedOut(cli client, name string) error {
	last, err := cli.Inspect(context.Background(), name)
	if err != nil {
		return fmt.Errorf("wait for %s: %w", name, err)
	}
	return fmt.Errorf("wait for %s: last state %q", name, last)
}
