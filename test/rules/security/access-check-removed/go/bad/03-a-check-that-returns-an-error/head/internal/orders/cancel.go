package orders

import "context"

func (s *Service) Cancel(ctx context.Context, id string) error {
	return s.store.Cancel(ctx, id)
}
