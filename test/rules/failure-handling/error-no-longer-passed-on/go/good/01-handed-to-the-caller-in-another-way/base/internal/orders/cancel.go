package orders

import (
	"context"
	"database/sql"
	"log/slog"
)

func Cancel(ctx context.Context, db *sql.DB, id string, failed chan<- error) error {
	_, err := db.ExecContext(ctx, "UPDATE orders SET state = 'cancelled' WHERE id = $1", id)
	if err != nil {
		slog.ErrorContext(ctx, "cancel failed", "order_id", id, "error", err)
		return err
	}
	return nil
}
