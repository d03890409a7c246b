package orders

import (
	"context"
	"database/sql"
	"net/http"
)

type Store struct{ db *sql.DB }

func (s *Store) Save(ctx context.Context, order int64, items []string, by int64) error {
	var id int64
	if err := s.db.QueryRowContext(ctx, "INSERT INTO orders (buyer_id) VALUES ($1) RETURNING id", by).Scan(&id); err != nil {
		return err
	}
	_, err := s.db.ExecContext(ctx, "INSERT INTO visits (buyer_id, page) VALUES ($1, $2)", by, items[0])
	return err
}

func (s *Store) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = s.Save(r.Context(), 1, nil, 2)
}