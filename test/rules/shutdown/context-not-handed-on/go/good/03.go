package orders

import "context"

func (s *Store) Place(ctx context.Context, order Order) error {
	if err := s.insert(ctx, order); err != nil {
		s.abort(context.Background(), order.ID)
		return err
	}
	return nil
}
