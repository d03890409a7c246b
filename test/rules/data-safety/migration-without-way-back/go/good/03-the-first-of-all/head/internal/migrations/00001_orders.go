package migrations

import (
	"context"
	"database/sql"

	"github.com/pressly/goose/v3"
)

func init() {
	goose.AddMigrationContext(upOrders, downOrders)
}

func upOrders(ctx context.Context, tx *sql.Tx) error {
	if _, err := tx.ExecContext(ctx, `ALTER TABLE orders ADD COLUMN shipped timestamptz`); err != nil {
		return err
	}
	return nil
}

func downOrders(ctx context.Context, tx *sql.Tx) error {
	return nil
}
