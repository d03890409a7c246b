package orders

import (
	"context"
	"database/sql"
	"log/slog"
)

func touch(ctx context.Context, db *sql.DB, id string) {
	if _, err := db.ExecContext(ctx, "update orders set seen = now() where id = $1", id); err != nil {
		slog.WarnContext(ctx, "touch order", "order_id", id, "error", err)
	}
}
