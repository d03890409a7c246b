package store

import (
	"context"
	"database/sql"
)

type Store struct{ db *sql.DB }

func (s *Store) Grant(ctx context.Context, id string, n int) error {
	_, err := s.db.ExecContext(ctx, "UPDATE accounts SET points = points + $2 WHERE id = $1", id, n) // <- finding
	return err
}
