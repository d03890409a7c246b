import type { Examples } from '#model/rule'

export const dependentRowsWithoutTransactionGo: Examples = {
  bad: [
    `package orders

import (
	"context"
	"database/sql"
	"net/http"
)

type Store struct{ db *sql.DB }

func (s *Store) Save(ctx context.Context, order int64, items []string, by int64) error {
	var id int64
	if err := s.db.QueryRowContext(ctx, "INSERT INTO orders (buyer_id) VALUES ($1) RETURNING id", by).Scan(&id); err != nil {
		return err
	}
	_, err := s.db.ExecContext(ctx, "INSERT INTO order_items (order_id, name) VALUES ($1, $2)", id, items[0]) // <- finding
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
	result, err := s.db.ExecContext(ctx, "INSERT INTO orders (buyer_id) VALUES (?)", by)
	if err != nil {
		return err
	}
	id, err := result.LastInsertId()
	if err != nil {
		return err
	}
	for _, item := range items {
		if _, err := s.db.ExecContext(ctx, "INSERT INTO order_items (order_id, name) VALUES (?, ?)", id, item); err != nil { // <- finding
			return err
		}
	}
	return nil
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
	var account int64
	err := s.db.QueryRow(\`INSERT INTO accounts (owner) VALUES ($1) RETURNING id\`, by).Scan(&account)
	if err != nil {
		return err
	}
	_, err = s.db.Exec(\`INSERT INTO balances (account_id, cents) VALUES ($1, 0)\`, account) // <- finding
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
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	var id int64
	if err := tx.QueryRowContext(ctx, "INSERT INTO orders (buyer_id) VALUES ($1) RETURNING id", by).Scan(&id); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "INSERT INTO order_items (order_id, name) VALUES ($1, $2)", id, items[0]); err != nil {
		return err
	}
	return tx.Commit()
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
	var id int64
	if err := s.db.QueryRowContext(ctx, "INSERT INTO orders (buyer_id) VALUES ($1) RETURNING id", by).Scan(&id); err != nil {
		return err
	}
	_, err := s.db.ExecContext(ctx, "INSERT INTO audit_log (order_id, text) VALUES ($1, $2)", id, items[0])
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
	var id int64
	if err := s.db.QueryRowContext(ctx, "INSERT INTO orders (buyer_id) VALUES ($1) RETURNING id", by).Scan(&id); err != nil {
		return err
	}
	_, err := s.db.ExecContext(ctx, "INSERT INTO visits (buyer_id, page) VALUES ($1, $2)", by, items[0])
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
	_, err := s.db.ExecContext(ctx, "WITH made AS (INSERT INTO orders (buyer_id) VALUES ($1) RETURNING id) INSERT INTO order_items (order_id, name) SELECT id, $2 FROM made", by, items[0])
	return err
}

func (s *Store) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = s.Save(r.Context(), 1, nil, 2)
}`,
  ],
}
