package pay

import (
	"context"

	"example.com/service/internal/again"
	"github.com/google/uuid"
)

func (s *Sender) Refund(ctx context.Context, id string, cents int64) error {
	return again.Do(ctx, func() error {
		key := uuid.NewString() // <- finding
		return s.rail.Refund(ctx, key, id, cents)
	})
}
