package orders

import (
	"context"
	"database/sql"
)

func total(ctx context.Context, db *sql.DB, id string) int {
	var sum int
	err := db.QueryRowContext(ctx, "select total from orders where id = $1", id).Scan(&sum)
	if err != nil { // <- finding
		return 0
	}
	return sum
}
