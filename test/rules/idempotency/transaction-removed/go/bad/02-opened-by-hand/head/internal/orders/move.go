package orders

import (
	"context"
	"database/sql"
)

type Store struct {
	db *sql.DB
}

func (s *Store) Move(ctx context.Context, from, to string) error {
	if _, err := s.db.ExecContext(ctx, "UPDATE stock SET n = n - 1 WHERE id = $1", from); err != nil {
		return err
	}
	_, err := s.db.ExecContext(ctx, "UPDATE stock SET n = n + 1 WHERE id = $1", to)
	return err
}
