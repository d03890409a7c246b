package orders

import (
	"context"
	"database/sql"
)

func Move(ctx context.Context, db *sql.DB, from string) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "UPDATE stock SET n = n - 1 WHERE id = $1", from); err != nil {
		return err
	}
	if err := tx.Commit(); err != nil {
		return err
	}
	_, err = db.ExecContext(ctx, "INSERT INTO log (id) VALUES ($1)", from)
	return err
}