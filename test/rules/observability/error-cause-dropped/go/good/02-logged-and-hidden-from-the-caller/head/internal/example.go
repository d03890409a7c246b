package orders

import (
	"context"
	"database/sql"
	"errors"
	"log/slog"
)

func cancel(ctx context.Context, db *sql.DB, id string) error {
	if _, err := db.ExecContext(ctx, "update orders set state = 'cancelled' where id = $1", id); err != nil {
		slog.ErrorContext(ctx, "cancel order", "order_id", id, "error", err)
		return errors.New("could not cancel order")
	}
	return nil
}
