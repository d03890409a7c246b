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
	if _, err := tx.ExecContext(ctx, `UPDATE orders SET note = 'none' WHERE id < 100`); err != nil {
		return err
	}
	return nil
}

func downNext(ctx context.Context, tx *sql.Tx) error {
	return nil
}
