import type { Examples } from '#model/rule'

export const valueComputedOutsideDatabaseGo: Examples = {
  bad: [
    `package orders

import (
	"context"
	"database/sql"
	"net/http"
)

type Store struct{ db *sql.DB }

func (s *Store) Save(ctx context.Context, order int64, items []string, by int64) error {
	var credits int64
	if err := s.db.QueryRowContext(ctx, "SELECT credits FROM accounts WHERE id = $1", order).Scan(&credits); err != nil {
		return err
	}
	_, err := s.db.ExecContext(ctx, "UPDATE accounts SET credits = $1 WHERE id = $2", credits-by, order) // <- finding
	return err
}

func (s *Store) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = s.Save(r.Context(), 1, nil, 2)
}`,
    `package orders

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
}`,
    `package orders

import (
	"context"
	"database/sql"
	"net/http"
)

type Store struct{ db *sql.DB }

func (s *Store) Save(ctx context.Context, order int64, items []string, by int64) error {
	var attempts int
	err := s.db.QueryRowContext(ctx, \`SELECT attempts FROM deliveries WHERE id = $1\`, order).Scan(&attempts)
	if err != nil {
		return err
	}
	attempts++
	_, err = s.db.ExecContext(ctx, \`UPDATE deliveries SET attempts = $1 WHERE id = $2\`, attempts, order) // <- finding
	return err
}

func (s *Store) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = s.Save(r.Context(), 1, nil, 2)
}`,
  ],
  good: [
    `package orders

import (
	"context"
	"database/sql"
	"net/http"
)

type Store struct{ db *sql.DB }

func (s *Store) Save(ctx context.Context, order int64, items []string, by int64) error {
	_, err := s.db.ExecContext(ctx, "UPDATE accounts SET credits = credits - $1 WHERE id = $2", by, order)
	return err
}

func (s *Store) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = s.Save(r.Context(), 1, nil, 2)
}`,
    `package orders

import (
	"context"
	"database/sql"
	"net/http"
)

type Store struct{ db *sql.DB }

func (s *Store) Save(ctx context.Context, order int64, items []string, by int64) error {
	var credits int64
	if err := s.db.QueryRowContext(ctx, "SELECT credits FROM accounts WHERE id = $1", order).Scan(&credits); err != nil {
		return err
	}
	_, err := s.db.ExecContext(ctx, "UPDATE accounts SET credits = $1 WHERE id = $2 AND credits = $3", credits-by, order, credits)
	return err
}

func (s *Store) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = s.Save(r.Context(), 1, nil, 2)
}`,
    `package orders

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
}`,
    `package orders

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
}`,
  ],
}
