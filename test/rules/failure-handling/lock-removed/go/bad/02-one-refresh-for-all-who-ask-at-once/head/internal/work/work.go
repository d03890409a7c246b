package work

import "context"

func (s *Service) Refresh(ctx context.Context, user *User) error {
	err := s.forge.Refresh(ctx, user)
	return err
}
