package work

import (
	"context"
	"database/sql"
)

func (s *Store) Take(ctx context.Context, db *sql.DB, event Event) error {
	_, err := db.ExecContext(ctx, `INSERT INTO events (id) VALUES ($1) ON CONFLICT (id) DO NOTHING`, event.ID)
	return err
}
