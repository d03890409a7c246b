import type { Examples } from '#model/rule'

export const rowsReplacedWithoutTransactionGo: Examples = {
  bad: [
    `package orders

import (
	"context"
	"database/sql"
	"net/http"
)

type Store struct{ db *sql.DB }

func (s *Store) Save(ctx context.Context, order int64, items []string, by int64) error {
	if _, err := s.db.ExecContext(ctx, "DELETE FROM order_items WHERE order_id = $1", order); err != nil {
		return err
	}
	for _, item := range items {
		if _, err := s.db.ExecContext(ctx, "INSERT INTO order_items (order_id, name) VALUES ($1, $2)", order, item); err != nil { // <- finding
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
	const remove = \`DELETE FROM roles WHERE user_id = ?\`
	_, err := s.db.Exec(remove, order)
	if err != nil {
		return err
	}
	_, err = s.db.Exec(\`INSERT INTO roles (user_id, role) VALUES (?, ?)\`, order, items[0]) // <- finding
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
	if _, err := s.db.ExecContext(ctx, \`
		DELETE FROM tags
		WHERE order_id = $1\`, order); err != nil {
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
	if _, err := tx.ExecContext(ctx, "DELETE FROM order_items WHERE order_id = $1", order); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "INSERT INTO order_items (order_id, name) VALUES ($1, $2)", order, items[0]); err != nil {
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
	if _, err := s.db.ExecContext(ctx, "DELETE FROM sessions WHERE user_id = $1", order); err != nil {
		return err
	}
	_, err := s.db.ExecContext(ctx, "INSERT INTO sessions (user_id, agent) VALUES ($1, $2)", order, items[0])
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
	if by == 0 {
		_, err := s.db.ExecContext(ctx, "DELETE FROM order_items WHERE order_id = $1", order)
		return err
	}
	_, err := s.db.ExecContext(ctx, "INSERT INTO order_items (order_id, name) VALUES ($1, $2)", order, items[0])
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
	_, err := s.db.ExecContext(ctx, "INSERT INTO order_items (order_id, name) VALUES ($1, $2)", order, items[0])
	if err != nil {
		return err
	}
	_, err = s.db.ExecContext(ctx, "DELETE FROM order_items WHERE order_id = $1 AND name <> $2", order, items[0])
	return err
}

func (s *Store) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = s.Save(r.Context(), 1, nil, 2)
}`,
  ],
}
