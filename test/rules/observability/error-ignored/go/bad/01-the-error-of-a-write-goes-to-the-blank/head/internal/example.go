package orders

import (
	"context"
	"database/sql"
)

func save(ctx context.Context, db *sql.DB, id string) {
	_, _ = db.ExecContext(ctx, "insert into orders (id) values ($1)", id) // <- finding
}
