package orders

import (
	"context"
	"database/sql"
	"net/http"
)

type Store struct{ db *sql.DB }

func (s *Store) Save(ctx context.Context, order int64, items []string, by int64) error {
	_, err := s.db.ExecContext(ctx, "WITH made AS (INSERT INTO orders (buyer_id) VALUES ($1) RETURNING id) INSERT INTO order_items (order_id, name) SELECT id, $2 FROM made", by, items[0])
	return err
}

func (s *Store) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = s.Save(r.Context(), 1, nil, 2)
}