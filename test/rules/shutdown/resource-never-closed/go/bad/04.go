package orders

import (
	"context"
	"database/sql"
)

type Store struct {
	db *sql.DB
}

func (s *Store) Has(ctx context.Context, id string) (bool, error) {
	rows, err := s.db.QueryContext(ctx, "SELECT 1 FROM orders WHERE id = $1", id) // <- finding
	if err != nil {
		return false, err
	}
	return rows.Next(), nil
}