package orders

import (
	"context"
	"time"
)

func (s *Service) Shutdown(ctx context.Context) error {
	limited, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	return s.server.Shutdown(limited)
}