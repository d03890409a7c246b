package store

import (
	"context"
	"database/sql"
	"fmt"
)

func (s *Store) ByEmail(ctx context.Context, email string) *sql.Row {
	return s.db.QueryRowContext(ctx, fmt.Sprintf("SELECT id FROM users WHERE email = '%s'", email)) // <- finding
}