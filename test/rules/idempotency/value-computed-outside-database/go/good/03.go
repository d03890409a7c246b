package orders

import (
	"context"
	"database/sql"
	"net/http"
)

type Store struct{ db *sql.DB }

func (s *Store) Save(ctx context.Context, order int64, items []string, by int64) error {
	var name string
	if err := s.db.QueryRowContext(ctx, "SELECT name FROM accounts WHERE id = $1", order).Scan(&name); err != nil {
		return err
	}
	_, err := s.db.ExecContext(ctx, "UPDATE accounts SET name = $1 WHERE id = $2", items[0], order)
	return err
}

func (s *Store) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = s.Save(r.Context(), 1, nil, 2)
}