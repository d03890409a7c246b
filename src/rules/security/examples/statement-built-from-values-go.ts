import type { Examples } from '#model/rule'

export const statementBuiltFromValuesGo: Examples = {
  bad: [
    {
      title: 'holes that go by numbers',
      files: {
        'internal/store/count.go': `package store

import (
	"database/sql"
	"fmt"
)

func countFor(db *sql.DB, owner string) (int, error) {
	var last sql.NullInt64
	query := fmt.Sprintf(\`SELECT MAX(id) FROM %[1]s WHERE %[1]s.owner = '%[2]s'\`, uploadsTable, owner)
	if err := db.QueryRow(query).Scan(&last); err != nil || !last.Valid { // <- finding
		return 0, err
	}
	return int(last.Int64), nil
}
`,
      },
    },

    `package store

import (
	"context"
	"database/sql"
	"fmt"
)

func (s *Store) ByEmail(ctx context.Context, email string) *sql.Row {
	return s.db.QueryRowContext(ctx, fmt.Sprintf("SELECT id FROM users WHERE email = '%s'", email)) // <- finding
}`,
    `package api

import "github.com/gin-gonic/gin"

func (h *Handler) list(c *gin.Context) {
	state := c.Query("state")
	var orders []Order
	h.db.Raw("SELECT * FROM orders WHERE state = '" + state + "'").Scan(&orders) // <- finding
	c.JSON(200, orders)
}`,
    `package store

import "fmt"

func (s *Store) Search(term string) error {
	query := fmt.Sprintf("SELECT id, name FROM products WHERE name LIKE '%%%s%%' ORDER BY id", term)
	rows, err := s.db.Query(query)
	if err != nil {
		return err
	}
	defer rows.Close()
	return s.db.Select(&s.found, "SELECT id FROM labels WHERE name = '"+term+"'") // <- finding
}`,
  ],
  good: [
    {
      title: 'holes that go by numbers, and a parameter',
      files: {
        'internal/store/count.go': `package store

import (
	"database/sql"
	"fmt"
)

func countFor(db *sql.DB, owner string) (int, error) {
	var last sql.NullInt64
	query := fmt.Sprintf(\`SELECT MAX(id) FROM %[1]s WHERE %[1]s.owner = $1\`, uploadsTable)
	if err := db.QueryRow(query, owner).Scan(&last); err != nil || !last.Valid {
		return 0, err
	}
	return int(last.Int64), nil
}
`,
      },
    },

    `package partitions

import (
	"context"
	"fmt"
)

func (s *Store) Prepare(ctx context.Context, bound string) error {
	_, err := s.db.Exec(ctx, fmt.Sprintf(\`
		DO $$
		DECLARE from_day DATE := ('%s'::TIMESTAMPTZ)::DATE;
		BEGIN
			PERFORM id FROM projects WHERE deleted_at IS NULL;
		END $$;\`, bound))
	return err
}`,
    `package store

import "context"

func (s *Store) ByEmail(ctx context.Context, email string) *sql.Row {
	return s.db.QueryRowContext(ctx, "SELECT id FROM users WHERE email = $1", email)
}`,
    `package store

import "fmt"

const state = "open"

func (s *Store) Open() (*sql.Rows, error) {
	return s.db.Query(fmt.Sprintf("SELECT id FROM orders WHERE state = '%s'", state))
}`,
    `package store

import "fmt"

func (s *Store) Columns(tableName string) (*sql.Rows, error) {
	return s.db.Query(fmt.Sprintf("SELECT column_name FROM information_schema.columns WHERE table_name = '%s'", tableName))
}`,
    `package store

import "fmt"

type Kind int

func (s *Store) ByKind(kind Kind) (*sql.Rows, error) {
	return s.db.Query(fmt.Sprintf("SELECT id FROM orders WHERE kind = '%s'", kind))
}`,
    `package store

import (
	"fmt"

	"github.com/lib/pq"
)

func (s *Store) ByEmail(email string) (*sql.Rows, error) {
	return s.db.Query(fmt.Sprintf("SELECT id FROM users WHERE email = %s", pq.QuoteLiteral(email)))
}`,
  ],
}
