package hooks

import (
	"context"
	"database/sql"
)

var db *sql.DB

func book(ctx context.Context, id string, amount int64) error {
	_, err := db.ExecContext(ctx, "INSERT INTO bookings (id, amount) VALUES ($1, $2) ON CONFLICT DO NOTHING", id, amount)
	return err
}
