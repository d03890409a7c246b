package people

import (
	"context"
	"time"
)

func Load(ctx context.Context, fetch func() error) error {
	for {
		if err := fetch(); err == nil {
			return nil
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(time.Second):
		}
	}
}