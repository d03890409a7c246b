package store

import (
	"context"
	"database/sql"
)

func (s *Store) Rename(ctx context.Context, e Event) error {
	_, err := s.db.ExecContext(ctx, `UPDATE rooms SET topic = $2, revision = $3 WHERE id = $1 AND revision < $3`, e.ID, e.Topic, e.Revision) // <- finding
	return err
}

func (s *Store) Close(ctx context.Context, e Event) error {
	_, err := s.db.ExecContext(ctx, `UPDATE rooms SET closed = true, revision = $2 WHERE id = $1 AND revision < $2`, e.ID, e.Revision)
	return err
}
