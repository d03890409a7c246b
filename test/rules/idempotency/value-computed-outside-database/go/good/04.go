package orders

import (
	"context"
	"database/sql"
	"net/http"
)

type Store struct{ db *sql.DB }

func (s *Store) Save(ctx context.Context, order int64, items []string, by int64) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	var credits int64
	if err := tx.QueryRowContext(ctx, "SELECT credits FROM accounts WHERE id = $1 FOR UPDATE", order).Scan(&credits); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "UPDATE accounts SET credits = $1 WHERE id = $2", credits-by, order); err != nil {
		return err
	}
	return tx.Commit()
}

func (s *Store) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = s.Save(r.Context(), 1, nil, 2)
}