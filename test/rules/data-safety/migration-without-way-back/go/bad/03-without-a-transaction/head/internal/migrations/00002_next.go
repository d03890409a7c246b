package migrations

import (
	"context"
	"database/sql"

	"github.com/pressly/goose/v3"
)

func init() {
	goose.AddMigrationNoTxContext(upNext, downNext)
}

func upNext(ctx context.Context, tx *sql.DB) error {
	if _, err := tx.ExecContext(ctx, `ALTER TABLE orders ADD COLUMN shipped timestamptz`); err != nil { // <- finding
		return err
	}
	return nil
}

func downNext(ctx context.Context, tx *sql.DB) error {
	return nil
}
