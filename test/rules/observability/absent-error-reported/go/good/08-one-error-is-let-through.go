package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

func find(ctx context.Context, db *sql.DB, id string) (string, error) {
	var name string
	err := db.QueryRowContext(ctx, "SELECT name FROM carts WHERE id = $1", id).Scan(&name)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return "", fmt.Errorf("read cart %s: %w", id, err)
	}
	if name == "" {
		return "", fmt.Errorf("cart %s: %w", id, err)
	}
	return name, nil
}
