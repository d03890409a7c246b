package rates

import (
	"context"
)

func (s *Service) Load(ctx context.Context) (int, error) {
	return s.rates.Euro(ctx)
}
