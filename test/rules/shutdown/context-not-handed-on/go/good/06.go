package orders

import (
	"context"
	"database/sql"
)

func Count(db *sql.DB) (int, error) {
	var n int
	err := db.QueryRowContext(context.Background(), "SELECT count(*) FROM orders").Scan(&n)
	return n, err
}
