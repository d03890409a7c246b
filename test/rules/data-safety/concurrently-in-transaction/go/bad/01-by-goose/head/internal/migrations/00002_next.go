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
	if _, err := tx.ExecContext(ctx, `CREATE INDEX CONCURRENTLY orders_total ON orders (total)`); err != nil { // <- finding
		return err
	}
	return nil
}

func downNext(ctx context.Context, tx *sql.Tx) error {
	return nil
}
