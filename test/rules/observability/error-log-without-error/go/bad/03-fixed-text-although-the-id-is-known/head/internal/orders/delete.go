package orders

import (
	"context"
	"database/sql"
	"log/slog"
)

func Delete(ctx context.Context, db *sql.DB, id int64) error {
	if _, err := db.ExecContext(ctx, "DELETE FROM orders WHERE id = $1", id); err != nil {
		slog.Error("delete failed") // <- finding
		return err
	}
	return nil
}
