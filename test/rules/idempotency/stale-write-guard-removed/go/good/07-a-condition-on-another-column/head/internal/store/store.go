package store

import (
	"context"
	"database/sql"
)

func (s *Store) Apply(ctx context.Context, e Event) error {
	_, err := s.db.ExecContext(ctx, `UPDATE jobs SET state = $2, done_at = $3 WHERE id = $1`, e.ID, e.State, e.At)
	return err
}
