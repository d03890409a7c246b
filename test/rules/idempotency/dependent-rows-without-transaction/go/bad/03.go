package orders

import (
	"context"
	"database/sql"
	"net/http"
)

type Store struct{ db *sql.DB }

func (s *Store) Save(ctx context.Context, order int64, items []string, by int64) error {
	var account int64
	err := s.db.QueryRow(`INSERT INTO accounts (owner) VALUES ($1) RETURNING id`, by).Scan(&account)
	if err != nil {
		return err
	}
	_, err = s.db.Exec(`INSERT INTO balances (account_id, cents) VALUES ($1, 0)`, account) // <- finding
	return err
}

func (s *Store) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = s.Save(r.Context(), 1, nil, 2)
}