package work

import "context"

func (t *Throttler) Wait(ctx context.Context) {
	select {
	case <-ctx.Done(): // <- finding
	case <-t.queue:
	}
}
