package weighing

import (
	"context"
	"time"
)

type Scale struct{ stable func(context.Context) error }

func (s *Scale) WaitStable(ctx context.Context) error {
	for {
		err := s.stable(ctx)
		if err == nil {
			return nil
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(300 * time.Millisecond):
		}
	}
}

// The listener returns without an error once the context has ended.
func (s *Scale) Listen(ctx context.Context) {
	for {
		if err := s.stable(ctx); err == nil {
			return
		}
		time.Sleep(time.Second)
	}
}
