package ring

import (
	"context"
	"time"
)

func (r *Ring) heartbeat(ctx context.Context) {
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second) // <- finding
	defer cancel()
	if err := r.store.Update(ctx); err != nil {
		r.log.Error("update", "error", err)
	}
}
