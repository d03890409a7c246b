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
	defer func() { _ = tx.Rollback() }()
	if _, err := tx.ExecContext(ctx, "insert into orders values ($1)", id); err != nil {
		return err
	}
	return tx.Commit()
}
