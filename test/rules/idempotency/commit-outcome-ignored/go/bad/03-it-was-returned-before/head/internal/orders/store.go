package orders

import (
	"context"
	"database/sql"
)

func Store(ctx context.Context, db *sql.DB) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	_ = tx.Commit() // <- finding
	return nil
}
