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
	if _, err := tx.ExecContext(ctx, "UPDATE accounts SET points = points + $2 WHERE customer = $1", customer, points); err != nil { // <- finding
		return err
	}
	_, err = tx.ExecContext(ctx, "INSERT INTO awards (customer, points) VALUES ($1, $2)", customer, points)
	return err
}
