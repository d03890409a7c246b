package orders

import (
	"context"
	"database/sql"
)

func Store(ctx context.Context, db *sql.DB, id string) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "INSERT INTO orders (id) VALUES ($1)", id); err != nil {
		tx.Rollback()
		return err
	}
	tx.Commit() // <- finding
	return nil
}