package orders

import (
	"context"
	"database/sql"
	"net/http"
)

type Store struct{ db *sql.DB }

func (s *Store) Save(ctx context.Context, order int64, items []string, by int64) error {
	var stock int64
	if err := s.db.QueryRow("SELECT stock FROM products WHERE sku = ?", order).Scan(&stock); err != nil {
		return err
	}
	stock -= by
	_, err := s.db.Exec("UPDATE products SET stock = ? WHERE sku = ?", stock, order) // <- finding
	return err
}

func (s *Store) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = s.Save(r.Context(), 1, nil, 2)
}