package store

import (
	"context"
	"database/sql"

	"github.com/pkg/errors"
)

func remove(ctx context.Context, db *sql.DB, id string) error {
	_, err := db.ExecContext(ctx, "DELETE FROM carts WHERE id = $1", id)
	return errors.Wrapf(err, "delete cart %s", id)
}
