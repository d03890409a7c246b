package work

import "context"

func (t *Throttler) Wait(ctx context.Context) {
	<-t.queue
}
