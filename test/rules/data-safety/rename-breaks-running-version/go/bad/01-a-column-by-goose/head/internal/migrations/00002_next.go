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
	if _, err := tx.ExecContext(ctx, `ALTER TABLE orders RENAME COLUMN note TO remark`); err != nil { // <- finding
		return err
	}
	return nil
}

func downNext(ctx context.Context, tx *sql.Tx) error {
	if _, err := tx.ExecContext(ctx, `ALTER TABLE orders RENAME COLUMN remark TO note`); err != nil {
		return err
	}
	return nil
}
