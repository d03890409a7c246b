package work

import "context"

func (s *Service) Connect(ctx context.Context) error {
	err := s.db.Ping(ctx)
	return err
}
