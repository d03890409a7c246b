package pay

import (
	"context"
	"time"

	"github.com/google/uuid"
)

func (s *Sender) Send(ctx context.Context, p Payout) error {
	key := uuid.NewString()
	var err error
	for attempt := 0; attempt < 4; attempt++ {
		req := s.request(ctx, p)
		req.Header.Set("Idempotency-Key", key)
		if err = s.do(req); err == nil {
			return nil
		}
		time.Sleep(time.Second << attempt)
	}
	return err
}
