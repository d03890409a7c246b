package orders

import "context"

func (s *Service) Take(ctx context.Context, id string) error {
	// The lease must be given back even if the request was cancelled.
	return s.leases.Return(context.Background(), id)
}