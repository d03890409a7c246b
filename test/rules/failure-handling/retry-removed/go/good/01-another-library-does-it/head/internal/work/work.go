package work

import (
	"context"
	"github.com/avast/retry-go/v4"
)

func (s *Service) Load(ctx context.Context, id string) (Order, error) {
	return retry.DoWithData(func() (Order, error) {
		return s.client.Order(ctx, id)
	}, retry.Attempts(5))
}
