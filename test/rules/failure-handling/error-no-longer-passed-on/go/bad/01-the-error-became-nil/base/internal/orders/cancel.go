package orders

import (
	"context"
	"database/sql"
	"fmt"
	"log/slog"
)

func Cancel(ctx context.Context, db *sql.DB, id string) error {
	_, err := db.ExecContext(ctx, "UPDATE orders SET state = 'cancelled' WHERE id = $1", id)
	if err != nil {
		slog.ErrorContext(ctx, "cancel failed", "order_id", id, "error", err)
		return fmt.Errorf("cancel %s: %w", id, err)
	}
	return nil
}
