package orders

import (
	"context"
	"database/sql"
	"net/http"
)

type Store struct{ db *sql.DB }

func (s *Store) Save(ctx context.Context, order int64, items []string, by int64) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if _, err := tx.ExecContext(ctx, "DELETE FROM order_items WHERE order_id = $1", order); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "INSERT INTO order_items (order_id, name) VALUES ($1, $2)", order, items[0]); err != nil {
		return err
	}
	return tx.Commit()
}

func (s *Store) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = s.Save(r.Context(), 1, nil, 2)
}