package shelf

import (
	"context"
	"time"
)

type Warehouse interface {
	Stock(ctx context.Context, sku string) (int, error)
	Price(ctx context.Context, sku string) (int, error)
}

type Shelf struct{ warehouse Warehouse }

func (s *Shelf) Offer(ctx context.Context, sku string) (int, int, error) {
	stockCtx, cancel := context.WithTimeout(ctx, time.Second)
	defer cancel()
	stock, err := s.warehouse.Stock(stockCtx, sku)
	if err != nil {
		return 0, 0, err
	}
	priceCtx, done := context.WithTimeout(context.Background(), time.Second) // <- finding
	defer done()
	price, err := s.warehouse.Price(priceCtx, sku)
	return stock, price, err
}
