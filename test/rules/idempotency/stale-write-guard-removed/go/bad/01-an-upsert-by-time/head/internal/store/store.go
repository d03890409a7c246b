package store

import (
	"context"
	"database/sql"
)

func (s *Store) Apply(ctx context.Context, e Event) error {
	_, err := s.db.ExecContext(ctx, `INSERT INTO parcels (id, place, seen_at) VALUES ($1, $2, $3)
ON CONFLICT (id) DO UPDATE SET place = excluded.place, seen_at = excluded.seen_at`, e.ID, e.Place, e.At)
	return err
}
