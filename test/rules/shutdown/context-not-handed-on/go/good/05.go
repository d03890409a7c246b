package orders

import (
	"context"
	"database/sql"
)

func Save(ctx context.Context, db *sql.DB, id string) error {
	// The audit entry must be written even if the caller has gone away.
	_, err := db.ExecContext(context.Background(), "INSERT INTO audit (id) VALUES ($1)", id)
	return err
}
