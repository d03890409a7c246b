package orders

import (
	"context"
	"database/sql"
)

func Move(ctx context.Context, db *sql.DB, from, to string) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if _, err := tx.ExecContext(ctx, "UPDATE stock SET n = n - 1 WHERE id = $1", from); err != nil {
		return err
	}
	if _, err := db.ExecContext(ctx, "UPDATE stock SET n = n + 1 WHERE id = $1", to); err != nil { // <- finding
		return err
	}
	return tx.Commit()
}