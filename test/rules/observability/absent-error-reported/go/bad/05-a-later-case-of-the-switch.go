package stock

import (
	"context"
	"fmt"
	"log/slog"
)

func (s *Service) Reserve(ctx context.Context, sku string, count int) error {
	left, err := s.store.Left(ctx, sku)
	switch {
	case err != nil:
		return fmt.Errorf("read stock of %s: %w", sku, err)
	case left < count:
		slog.ErrorContext(ctx, "not enough stock", "sku", sku, "error", err) // <- finding
		return fmt.Errorf("reserve %d of %s: %v", count, sku, err) // <- finding
	}
	return s.store.Take(ctx, sku, count)
}

type Service struct {
	store interface {
		Left(ctx context.Context, sku string) (int, error)
		Take(ctx context.Context, sku string, count int) error
	}
}
