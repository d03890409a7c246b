package store

import (
	"context"
	"database/sql"
)

type Store struct{ db *sql.DB }

func (s *Store) Note(ctx context.Context, id int64) (note string, err error) {
	err = s.db.QueryRowContext(ctx, "SELECT note FROM orders WHERE id = $1", id).Scan(&note)
	return note, err
}
