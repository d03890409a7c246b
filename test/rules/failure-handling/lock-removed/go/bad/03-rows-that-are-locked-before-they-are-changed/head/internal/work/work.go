package work

import "context"

func (s *Store) Withdraw(ctx context.Context, id string, amount int) error {
	row := s.tx.QueryRowContext(ctx, "SELECT balance FROM accounts WHERE id = $1", id)
	return s.take(ctx, row, amount)
}
