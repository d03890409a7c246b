package work

import "context"

func (s *Service) List(ctx context.Context, request *ListRequest) (_ *ListResponse, failed error) {
	defer recovery.CapturePanic(s.log, &failed) // <- finding
	return s.store.List(ctx, request)
}
