package work

import "context"

func (s *Service) Load(ctx context.Context, id string) (Order, error) {
	return s.client.Order(ctx, id)
}
