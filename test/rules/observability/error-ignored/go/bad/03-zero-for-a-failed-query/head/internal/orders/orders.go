package orders

import (
	"context"
	"database/sql"
)

func Count(ctx context.Context, db *sql.DB, id string) int {
	var n int
	_ = db.QueryRowContext(ctx, "select count(*) from orders where id = $1", id).Scan(&n) // <- finding
	return n
}
