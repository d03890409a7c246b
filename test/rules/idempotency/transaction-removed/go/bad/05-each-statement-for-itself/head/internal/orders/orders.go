package orders

import (
	"context"
	"database/sql"
)

func place(ctx context.Context, db *sql.DB, id string) error {
	if _, err := db.ExecContext(ctx, "INSERT INTO orders (id) VALUES ($1)", id); err != nil {
		return err
	}
	if _, err := db.ExecContext(ctx, "UPDATE stock SET count = count - 1"); err != nil {
		return err
	}
	return nil
}
