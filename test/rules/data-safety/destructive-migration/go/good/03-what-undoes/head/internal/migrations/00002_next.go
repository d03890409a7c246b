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
	if _, err := tx.ExecContext(ctx, `CREATE TABLE customers (id bigserial PRIMARY KEY)`); err != nil {
		return err
	}
	return nil
}

func downNext(ctx context.Context, tx *sql.Tx) error {
	if _, err := tx.ExecContext(ctx, `DROP TABLE customers`); err != nil {
		return err
	}
	return nil
}
