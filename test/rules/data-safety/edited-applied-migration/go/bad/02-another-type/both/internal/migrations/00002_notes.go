package migrations

import (
	"context"
	"database/sql"

	"github.com/pressly/goose/v3"
)

func init() {
	goose.AddMigrationContext(upNotes, downNotes)
}

func upNotes(ctx context.Context, tx *sql.Tx) error {
	if _, err := tx.ExecContext(ctx, `ALTER TABLE orders ADD COLUMN shipped timestamptz`); err != nil {
		return err
	}
	return nil
}

func downNotes(ctx context.Context, tx *sql.Tx) error {
	if _, err := tx.ExecContext(ctx, `ALTER TABLE orders DROP COLUMN shipped`); err != nil {
		return err
	}
	return nil
}
