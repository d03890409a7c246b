package rates

import (
	"context"
	"time"
)

func (s *Service) Load(ctx context.Context) (int, error) {
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	return s.rates.Euro(ctx)
}
