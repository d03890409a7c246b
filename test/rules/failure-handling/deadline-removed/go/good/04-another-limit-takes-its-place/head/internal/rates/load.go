package rates

import (
	"context"
	"time"
)

func (s *Service) Load(ctx context.Context) (int, error) {
	ctx, cancel := context.WithDeadline(ctx, time.Now().Add(3*time.Second))
	defer cancel()
	return s.rates.Euro(ctx)
}
