package work

import "context"

func (t *Throttler) Wait(ctx context.Context) {
	select {
	case <-t.closed:
	case <-t.queue:
	}
}
