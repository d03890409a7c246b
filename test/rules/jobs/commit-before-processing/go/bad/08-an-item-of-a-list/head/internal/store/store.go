package store

import (
	"context"
	"database/sql"
)

type Job struct{ ID string }
type Store struct{ db *sql.DB }

func (s *Store) Save(ctx context.Context, j Job) error {
	_, err := s.db.ExecContext(ctx, "INSERT INTO exports (id) VALUES ($1)", j.ID)
	return err
}
