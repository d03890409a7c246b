package orders

import (
	"context"
	"database/sql"
)

func place(ctx context.Context, db *sql.DB, id string) error {
	tx, err := db.BeginTx(ctx, nil) // <- finding
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if _, err := tx.ExecContext(ctx, "INSERT INTO orders (id) VALUES ($1)", id); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "UPDATE stock SET count = count - 1"); err != nil {
		return err
	}
	return tx.Commit()
}
