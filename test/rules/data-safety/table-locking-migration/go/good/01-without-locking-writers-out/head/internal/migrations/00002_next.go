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
	if _, err := tx.ExecContext(ctx, `CREATE INDEX CONCURRENTLY orders_total ON orders (total)`); err != nil {
		return err
	}
	return nil
}

func downNext(ctx context.Context, tx *sql.DB) error {
	if _, err := tx.ExecContext(ctx, `DROP INDEX CONCURRENTLY orders_total`); err != nil {
		return err
	}
	return nil
}
