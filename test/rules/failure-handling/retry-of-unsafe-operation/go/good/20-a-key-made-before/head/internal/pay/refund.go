package pay

import (
	"context"
	"time"
)

func (s *Sender) Refund(ctx context.Context, id string, cents int64) error {
	key := "refund-" + id
	var err error
	for attempt := 0; attempt < 4; attempt++ {
		if err = s.rail.Post(ctx, "/refunds", key, Refund{ID: id, Cents: cents}); err == nil {
			return nil
		}
		time.Sleep(time.Second << attempt)
	}
	return err
}
