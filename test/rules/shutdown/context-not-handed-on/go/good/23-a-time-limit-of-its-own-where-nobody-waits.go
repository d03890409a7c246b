package shelf

import (
	"context"
	"time"
)

type Warehouse interface {
	Reserve(ctx context.Context, sku string) (string, error)
	Return(ctx context.Context, id string) (string, error)
	Note(ctx context.Context, sku string) error
}

type Shelf struct{ warehouse Warehouse }

func (s *Shelf) Take(ctx context.Context, sku string, pay func(context.Context) error) (string, error) {
	id, err := s.warehouse.Reserve(ctx, sku)
	if err != nil {
		return "", err
	}
	if err := pay(ctx); err != nil {
		back, cancel := context.WithTimeout(context.Background(), time.Second)
		defer cancel()
		slip, returnErr := s.warehouse.Return(back, id)
		return slip, returnErr
	}
	note, done := context.WithTimeout(context.Background(), time.Second)
	defer done()
	_ = s.warehouse.Note(note, sku)
	return id, nil
}
