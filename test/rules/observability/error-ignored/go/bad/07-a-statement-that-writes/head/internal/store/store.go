package store

import (
	"context"
	"database/sql"
)

type Store struct {
	db *sql.DB
}

func (s *Store) record(ctx context.Context, id string) error {
	_, err := s.db.ExecContext(ctx, "INSERT INTO cancellations (order_id) VALUES ($1)", id)
	return err
}

func (s *Store) Cancel(ctx context.Context, id string) error {
	if _, err := s.db.ExecContext(ctx, "UPDATE orders SET state = 'cancelled' WHERE id = $1", id); err != nil {
		return err
	}
	s.record(ctx, id) // <- finding
	return nil
}
