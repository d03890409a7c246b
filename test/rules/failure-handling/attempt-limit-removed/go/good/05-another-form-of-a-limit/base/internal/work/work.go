package work

import (
	"github.com/cenkalti/backoff/v5"
	"context"
)

func (s *Service) Send(ctx context.Context, message string) error {
	_, err := backoff.Retry(ctx, s.post(message), backoff.WithMaxTries(5))
	return err
}
