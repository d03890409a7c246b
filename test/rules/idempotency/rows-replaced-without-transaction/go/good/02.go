package orders

import (
	"context"
	"database/sql"
	"net/http"
)

type Store struct{ db *sql.DB }

func (s *Store) Save(ctx context.Context, order int64, items []string, by int64) error {
	if _, err := s.db.ExecContext(ctx, "DELETE FROM sessions WHERE user_id = $1", order); err != nil {
		return err
	}
	_, err := s.db.ExecContext(ctx, "INSERT INTO sessions (user_id, agent) VALUES ($1, $2)", order, items[0])
	return err
}

func (s *Store) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = s.Save(r.Context(), 1, nil, 2)
}