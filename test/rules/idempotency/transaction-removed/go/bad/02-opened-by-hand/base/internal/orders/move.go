package orders

import (
	"context"
	"database/sql"
)

type Store struct {
	db *sql.DB
}

func (s *Store) Move(ctx context.Context, from, to string) error {
	tx, err := s.db.BeginTx(ctx, nil) // <- finding
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if _, err := tx.ExecContext(ctx, "UPDATE stock SET n = n - 1 WHERE id = $1", from); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "UPDATE stock SET n = n + 1 WHERE id = $1", to); err != nil {
		return err
	}
	return tx.Commit()
}
