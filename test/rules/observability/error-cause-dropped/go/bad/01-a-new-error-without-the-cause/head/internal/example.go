package orders

import (
	"context"
	"database/sql"
	"errors"
)

func cancel(ctx context.Context, db *sql.DB, id string) error {
	if _, err := db.ExecContext(ctx, "update orders set state = 'cancelled' where id = $1", id); err != nil {
		return errors.New("could not cancel order") // <- finding
	}
	return nil
}
