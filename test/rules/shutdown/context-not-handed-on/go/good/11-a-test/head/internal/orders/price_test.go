package orders

import "context"

func price(ctx context.Context, s *Service) (int, error) {
	return s.prices.Lookup(context.Background(), "a")
}
