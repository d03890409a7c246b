package migrations

import (
	"context"
	"database/sql"

	"github.com/pressly/goose/v3"
)

func init() {
	goose.AddMigrationContext(upNext, downNext)
}

func upNext(ctx context.Context, tx *sql.Tx) error {
	if _, err := tx.ExecContext(ctx, `ALTER TABLE orders ADD COLUMN currency text`); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, `UPDATE orders SET currency = 'EUR'`); err != nil { // <- finding
		return err
	}
	return nil
}

func downNext(ctx context.Context, tx *sql.Tx) error {
	return nil
}
