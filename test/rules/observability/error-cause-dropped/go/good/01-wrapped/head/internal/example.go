package orders

import (
	"context"
	"database/sql"
	"fmt"
)

func cancel(ctx context.Context, db *sql.DB, id string) error {
	if _, err := db.ExecContext(ctx, "update orders set state = 'cancelled' where id = $1", id); err != nil {
		return fmt.Errorf("cancel order %s: %w", id, err)
	}
	return nil
}
