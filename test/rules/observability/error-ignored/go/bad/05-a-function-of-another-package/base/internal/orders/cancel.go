package orders

import (
	"context"

	"example.com/shop/internal/audit"
)

func (s *Service) Cancel(ctx context.Context, id string) error {
	err := audit.Check(ctx, id)
	if err != nil {
		return err
	}
	return s.store.Cancel(ctx, id)
}

type Service struct {
	store interface {
		Cancel(ctx context.Context, id string) error
	}
}
