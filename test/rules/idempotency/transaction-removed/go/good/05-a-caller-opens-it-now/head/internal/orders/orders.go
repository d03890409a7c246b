package orders

import (
	"context"
	"database/sql"
)

type Store struct{ db *sql.DB }

func (s *Store) Place(ctx context.Context, id string) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if err := place(ctx, tx, id); err != nil {
		return err
	}
	return tx.Commit()
}

func place(ctx context.Context, tx *sql.Tx, id string) error {
	if _, err := tx.ExecContext(ctx, "INSERT INTO orders (id) VALUES ($1)", id); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "UPDATE stock SET count = count - 1"); err != nil {
		return err
	}
	return nil
}
