package work

import (
	"context"
	"github.com/jmoiron/sqlx"
)

func (s *Store) Count(ctx context.Context, db *sqlx.DB, day string) error {
	_, err := db.ExecContext(ctx, "INSERT INTO visits (day, n) VALUES (?, 1) ON DUPLICATE KEY UPDATE n = n + 1", day)
	return err
}
