package orders

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

func total(ctx context.Context, db *sql.DB, id string) (int, error) {
	var sum int
	err := db.QueryRowContext(ctx, "select total from orders where id = $1", id).Scan(&sum)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, nil
	}
	if err != nil {
		return 0, fmt.Errorf("total of %s: %w", id, err)
	}
	return sum, nil
}
