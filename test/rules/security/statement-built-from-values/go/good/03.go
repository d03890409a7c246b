package store

import "context"

func (s *Store) ByEmail(ctx context.Context, email string) *sql.Row {
	return s.db.QueryRowContext(ctx, "SELECT id FROM users WHERE email = $1", email)
}