package pay

import (
	"context"

	"example.com/service/internal/again"
)

func (s *Sender) Refund(ctx context.Context, id string, cents int64) error {
	return again.Do(ctx, func() error {
		return s.rail.Post(ctx, "/refunds", Refund{ID: id, Cents: cents}) // <- finding
	})
}
