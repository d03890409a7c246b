import type { Examples } from '#model/rule'

export const contextNotHandedOnGo: Examples = {
  bad: [
    `package orders

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
`,
    `package orders

import (
	"context"
	"net/http"

	"example.com/service/internal/mail"
)

func Confirm(w http.ResponseWriter, r *http.Request) {
	if err := mail.Send(context.TODO(), r.FormValue("to")); err != nil { // <- finding
		http.Error(w, "mail", http.StatusBadGateway)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}
`,
    `package orders

import (
	"context"
	"net/http"
)

func (s *Service) Create(w http.ResponseWriter, r *http.Request) {
	if err := s.store.Insert(context.Background(), orderFrom(r)); err != nil { // <- finding
		http.Error(w, "could not be stored", http.StatusInternalServerError)
	}
}`,
    `package orders

import "context"

func (s *Service) Price(ctx context.Context, sku string) (int, error) {
	return s.prices.Lookup(context.TODO(), sku) // <- finding
}`,
    {
      title: 'the context was handed on before',
      base: {
        'internal/orders/price.go': `package orders

import "context"

func (s *Service) Price(ctx context.Context, sku string) (int, error) {
	return s.prices.Lookup(ctx, sku)
}
`,
      },
      files: {
        'internal/orders/price.go': `package orders

import "context"

func (s *Service) Price(ctx context.Context, sku string) (int, error) {
	return s.prices.Lookup(context.Background(), sku) // <- finding
}
`,
      },
    },
  ],
  good: [
    `package accounts

import (
	"context"
	"net/http"
)

func (s *Service) whoIs(w http.ResponseWriter, r *http.Request) (Account, error) {
	return s.sessions.Resume(context.TODO(), r, w)
}`,
    `package orders

import (
	"context"
	"net/http"
)

func Forget(r *http.Request) {
	if r == nil {
		return
	}
	*r = *r.WithContext(context.Background())
}
`,
    `package orders

import "context"

func (s *Store) Place(ctx context.Context, order Order) error {
	if err := s.insert(ctx, order); err != nil {
		s.abort(context.Background(), order.ID)
		return err
	}
	return nil
}
`,
    `package orders

import (
	"context"
	"database/sql"
)

func Find(ctx context.Context, db *sql.DB, id string) error {
	_, err := db.ExecContext(context.WithoutCancel(ctx), "UPDATE orders SET seen = now() WHERE id = $1", id)
	return err
}
`,
    `package orders

import (
	"context"
	"database/sql"
)

func Save(ctx context.Context, db *sql.DB, id string) error {
	// The audit entry must be written even if the caller has gone away.
	_, err := db.ExecContext(context.Background(), "INSERT INTO audit (id) VALUES ($1)", id)
	return err
}
`,
    `package orders

import (
	"context"
	"database/sql"
)

func Count(db *sql.DB) (int, error) {
	var n int
	err := db.QueryRowContext(context.Background(), "SELECT count(*) FROM orders").Scan(&n)
	return n, err
}
`,
    `package orders

import (
	"context"
	"net/http"
)

func (s *Service) Create(w http.ResponseWriter, r *http.Request) {
	go func() {
		s.audit.Write(context.Background(), "created")
	}()
	s.store.Insert(r.Context(), orderFrom(r))
}`,
    `package orders

import "context"

func (s *Service) Take(ctx context.Context, id string) error {
	// The lease must be given back even if the request was cancelled.
	return s.leases.Return(context.Background(), id)
}`,
    `package orders

import (
	"context"
	"time"
)

func (s *Service) Shutdown(ctx context.Context) error {
	limited, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	return s.server.Shutdown(limited)
}`,
    `package main

import "context"

func start() error {
	return connect(context.Background())
}`,
    {
      title: 'a test',
      files: {
        'internal/orders/price_test.go': `package orders

import "context"

func price(ctx context.Context, s *Service) (int, error) {
	return s.prices.Lookup(context.Background(), "a")
}
`,
      },
    },
  ],
}
