package orders

import (
	"context"
	"database/sql"
	"net/http"
)

type Store struct{ db *sql.DB }

func (s *Store) Save(ctx context.Context, order int64, items []string, by int64) error {
	const remove = `DELETE FROM roles WHERE user_id = ?`
	_, err := s.db.Exec(remove, order)
	if err != nil {
		return err
	}
	_, err = s.db.Exec(`INSERT INTO roles (user_id, role) VALUES (?, ?)`, order, items[0]) // <- finding
	return err
}

func (s *Store) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = s.Save(r.Context(), 1, nil, 2)
}