package store

import (
	"context"
	"database/sql"
)

func (s *Store) Apply(ctx context.Context, e Event) error {
	_, err := s.db.ExecContext(ctx, `UPDATE plans SET body = $2, version = version + 1 WHERE id = $1 AND version = $3`, e.ID, e.Body, e.Version) // <- finding
	return err
}
