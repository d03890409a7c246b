package work

import (
	"context"
	"database/sql"
)

func (s *Store) Notes(ctx context.Context, db *sql.DB, userID int64) (*sql.Rows, error) {
	return db.QueryContext(ctx, "SELECT n.id FROM notes n WHERE n.kept AND n.user_id = $1", userID)
}
