package orders

import (
	"context"
	"database/sql"
)

type Store struct {
	db *sql.DB
}

func (s *Store) Pay(ctx context.Context, id string) error {
	stmt, err := s.db.PrepareContext(ctx, "UPDATE orders SET paid = true WHERE id = $1") // <- finding
	if err != nil {
		return err
	}
	_, err = stmt.ExecContext(ctx, id)
	return err
}
