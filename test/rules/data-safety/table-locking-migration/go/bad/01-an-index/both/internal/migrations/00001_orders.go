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
	if _, err := tx.ExecContext(ctx, `CREATE TABLE orders (id bigserial PRIMARY KEY, note text, total integer NOT NULL)`); err != nil {
		return err
	}
	return nil
}

func downOrders(ctx context.Context, tx *sql.Tx) error {
	if _, err := tx.ExecContext(ctx, `DROP TABLE orders`); err != nil {
		return err
	}
	return nil
}
