package store

import (
	"context"
	"database/sql"
)

func (s *Store) Apply(ctx context.Context, e Event) error {
	_, err := s.db.ExecContext(ctx, `UPDATE purses SET cents = cents - $2 WHERE id = $1 AND cents >= $2`, e.ID, e.Cents)
	return err
}
