package work

import (
	"context"
	"database/sql"
)

func (s *Store) Clear(ctx context.Context, db *sql.DB, userID int64) error {
	_, err := db.ExecContext(ctx, "DELETE FROM notes WHERE user_id = $1", userID)
	return err
}
