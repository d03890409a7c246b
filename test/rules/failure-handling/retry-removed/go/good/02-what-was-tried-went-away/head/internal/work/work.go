package work

import "context"

func (s *Service) Connect(ctx context.Context) error {
	return s.pool.Open(ctx)
}
