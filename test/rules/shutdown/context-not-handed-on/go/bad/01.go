package orders

import (
	"context"
	"database/sql"
	"net/http"
)

type Store struct{ db *sql.DB }

func (s *Store) Find(ctx context.Context, id string) (*sql.Rows, error) {
	rows, err := s.db.QueryContext(context.Background(), "SELECT name FROM orders WHERE id = $1", id) // <- finding
	if err != nil {
		return nil, err
	}
	return rows, nil
}

func Handle(w http.ResponseWriter, r *http.Request) {}
