package store

import (
	"context"
	"database/sql"
)

const setPrice = `
UPDATE offers SET cents = ?, priced_at = ?
WHERE id = ? AND (priced_at IS NULL OR priced_at <= ?)` // <- finding

func (s *Store) Price(ctx context.Context, o Offer) error {
	_, err := s.db.ExecContext(ctx, setPrice, o.Cents, o.At, o.ID, o.At)
	return err
}
