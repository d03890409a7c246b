package orders

import (
	"context"
	"database/sql"
	"fmt"
	"log/slog"
)

func Delete(ctx context.Context, db *sql.DB, id int64) error {
	if _, err := db.ExecContext(ctx, "DELETE FROM orders WHERE id = $1", id); err != nil {
		slog.ErrorContext(ctx, "delete failed")
		return err
	}
	return nil
}

func Remove(ctx context.Context, db *sql.DB, id int64) error {
	if _, err := db.ExecContext(ctx, "DELETE FROM items WHERE id = $1", id); err != nil {
		slog.Error("delete failed")
		return fmt.Errorf("remove %d: %w", id, err)
	}
	return nil
}
