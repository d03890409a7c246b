package orders

import (
	"context"
	"database/sql"
	"net/http"
)

type Store struct{ db *sql.DB }

func (s *Store) Save(ctx context.Context, order int64, items []string, by int64) error {
	if _, err := s.db.ExecContext(ctx, `
		DELETE FROM tags
		WHERE order_id = $1`, order); err != nil {
		return err
	}
	if len(items) == 0 {
		return nil
	}
	_, err := s.db.ExecContext(ctx, "INSERT INTO tags (order_id, tag) SELECT $1, unnest($2::text[])", order, items) // <- finding
	return err
}

func (s *Store) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = s.Save(r.Context(), 1, nil, 2)
}