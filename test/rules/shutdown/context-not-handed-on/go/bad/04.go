package orders

import "context"

func (s *Service) Price(ctx context.Context, sku string) (int, error) {
	return s.prices.Lookup(context.TODO(), sku) // <- finding
}