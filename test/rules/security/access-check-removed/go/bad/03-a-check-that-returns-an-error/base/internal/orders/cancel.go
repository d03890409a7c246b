package orders

import "context"

func (s *Service) Cancel(ctx context.Context, id string) error {
	if err := s.policy.AuthorizeCancel(ctx, id); err != nil { // <- finding
		return err
	}
	return s.store.Cancel(ctx, id)
}
