package store

import (
	"context"
	"database/sql"
)

func (s *Store) Apply(ctx context.Context, e Event) error {
	_, err := s.db.ExecContext(ctx, `UPDATE devices SET state = $2, seq = $3 WHERE id = $1 AND seq < $3`, e.ID, e.State, e.Seq)
	return err
}
