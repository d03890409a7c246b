package store

import (
	"context"
	"database/sql"
)

func Award(ctx context.Context, db *sql.DB, customer string, points int) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if _, err := tx.ExecContext(ctx, "UPDATE accounts SET points = points + $2 WHERE customer = $1", customer, points); err != nil {
		return err
	}
	return tx.Commit()
}

func Reset(ctx context.Context, db *sql.DB) (err error) {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			tx.Rollback()
			return
		}
		err = tx.Commit()
	}()
	_, err = tx.ExecContext(ctx, "DELETE FROM awards")
	return err
}
