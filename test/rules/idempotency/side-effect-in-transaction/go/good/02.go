package orders

import (
	"context"
	"database/sql"
)

func Create(ctx context.Context, db *sql.DB, id string) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if _, err := tx.ExecContext(ctx, "INSERT INTO outbox (id) VALUES ($1)", id); err != nil {
		return err
	}
	return tx.Commit()
}