package orders

import (
	"context"
	"database/sql"
)

func Find(ctx context.Context, db *sql.DB, id string) error {
	_, err := db.ExecContext(context.WithoutCancel(ctx), "UPDATE orders SET seen = now() WHERE id = $1", id)
	return err
}
