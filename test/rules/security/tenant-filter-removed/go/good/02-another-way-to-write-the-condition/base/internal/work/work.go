package work

import (
	"context"
	"database/sql"
)

func (s *Store) Notes(ctx context.Context, db *sql.DB, userID int64) (*sql.Rows, error) {
	return db.QueryContext(ctx, "SELECT id FROM notes WHERE user_id = $1 AND kept", userID)
}
