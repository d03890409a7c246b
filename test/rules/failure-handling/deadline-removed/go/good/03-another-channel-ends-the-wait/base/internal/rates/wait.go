package work

import "context"

func (t *Throttler) Wait(ctx context.Context) {
	select {
	case <-ctx.Done():
	case <-t.queue:
	}
}
