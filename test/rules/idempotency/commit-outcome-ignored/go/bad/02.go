package orders

import (
	"context"
	"database/sql"
)

func Store(ctx context.Context, db *sql.DB, id string) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer tx.Commit() // <- finding
	_, err = tx.ExecContext(ctx, "INSERT INTO orders (id) VALUES ($1)", id)
	return err
}