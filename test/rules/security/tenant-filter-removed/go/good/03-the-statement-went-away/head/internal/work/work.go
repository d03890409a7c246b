package work

import (
	"context"
	"database/sql"
)

func (s *Store) Clear(ctx context.Context, db *sql.DB, userID int64) error {
	return nil
}
