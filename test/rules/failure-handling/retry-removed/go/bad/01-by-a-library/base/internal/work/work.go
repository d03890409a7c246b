package work

import (
	"context"
	"github.com/cenkalti/backoff/v5"
)

func (s *Service) Load(ctx context.Context, id string) (Order, error) {
	return backoff.Retry(ctx, func() (Order, error) { // <- finding
		return s.client.Order(ctx, id)
	}, backoff.WithMaxTries(5))
}
