package work

import (
	"context"
	"database/sql"
)

func (s *Store) Notes(ctx context.Context, db *sql.DB, kind string) (*sql.Rows, error) {
	return db.QueryContext(ctx, "SELECT id FROM notes WHERE kind = $1", kind)
}
