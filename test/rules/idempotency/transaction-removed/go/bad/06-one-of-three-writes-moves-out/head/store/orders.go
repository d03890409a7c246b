package store

import (
	"context"
	"database/sql"
)

type Store struct{ db *sql.DB }

func (s *Store) Place(ctx context.Context, user, sku string) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if _, err := tx.ExecContext(ctx, "INSERT INTO orders (user_id, sku) VALUES ($1, $2)", user, sku); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "INSERT INTO order_lines (user_id, sku) VALUES ($1, $2)", user, sku); err != nil {
		return err
	}
	if err := tx.Commit(); err != nil {
		return err
	}
	_, err = s.db.ExecContext(ctx, "UPDATE stock SET remaining = remaining - 1 WHERE sku = $1", sku) // <- finding
	return err
}
