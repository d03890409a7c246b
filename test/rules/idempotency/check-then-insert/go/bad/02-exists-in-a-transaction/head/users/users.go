package users

import (
	"context"

	"github.com/jackc/pgx/v5"
)

func Follow(ctx context.Context, tx pgx.Tx, follower, followed int64) error {
	var exists bool
	row := tx.QueryRow(ctx, "SELECT EXISTS(SELECT 1 FROM follows WHERE follower_id = $1 AND followed_id = $2)", follower, followed)
	if err := row.Scan(&exists); err != nil {
		return err
	}
	if exists {
		return nil
	}
	_, err := tx.Exec(ctx, "INSERT INTO follows (follower_id, followed_id) VALUES ($1, $2)", follower, followed) // <- finding
	return err
}
