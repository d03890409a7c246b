package orders

import (
	"context"
	"database/sql"
	"net/http"
)

type Store struct{ db *sql.DB }

func (s *Store) Save(ctx context.Context, order int64, items []string, by int64) error {
	result, err := s.db.ExecContext(ctx, "INSERT INTO orders (buyer_id) VALUES (?)", by)
	if err != nil {
		return err
	}
	id, err := result.LastInsertId()
	if err != nil {
		return err
	}
	for _, item := range items {
		if _, err := s.db.ExecContext(ctx, "INSERT INTO order_items (order_id, name) VALUES (?, ?)", id, item); err != nil { // <- finding
			return err
		}
	}
	return nil
}

func (s *Store) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = s.Save(r.Context(), 1, nil, 2)
}