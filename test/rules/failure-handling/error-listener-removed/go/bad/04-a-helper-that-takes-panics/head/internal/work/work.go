package work

import "context"

func (s *Service) List(ctx context.Context, request *ListRequest) (*ListResponse, error) {
	return s.store.List(ctx, request)
}
