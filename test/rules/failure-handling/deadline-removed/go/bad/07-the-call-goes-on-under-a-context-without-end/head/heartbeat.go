package ring

import (
	"context"
)

func (r *Ring) heartbeat() {
	if err := r.store.Update(context.Background()); err != nil {
		r.log.Error("update", "error", err)
	}
}
