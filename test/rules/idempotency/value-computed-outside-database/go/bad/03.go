package orders

import (
	"context"
	"database/sql"
	"net/http"
)

type Store struct{ db *sql.DB }

func (s *Store) Save(ctx context.Context, order int64, items []string, by int64) error {
	var attempts int
	err := s.db.QueryRowContext(ctx, `SELECT attempts FROM deliveries WHERE id = $1`, order).Scan(&attempts)
	if err != nil {
		return err
	}
	attempts++
	_, err = s.db.ExecContext(ctx, `UPDATE deliveries SET attempts = $1 WHERE id = $2`, attempts, order) // <- finding
	return err
}

func (s *Store) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = s.Save(r.Context(), 1, nil, 2)
}