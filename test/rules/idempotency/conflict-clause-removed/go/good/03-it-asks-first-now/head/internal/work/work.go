package work

import (
	"context"
	"database/sql"
)

func (s *Store) Take(ctx context.Context, db *sql.DB, event Event) error {
	row := db.QueryRowContext(ctx, `SELECT id FROM events WHERE id = $1 FOR UPDATE`, event.ID)
	if row.Scan(&event.ID) == nil {
		return nil
	}
	_, err := db.ExecContext(ctx, `INSERT INTO events (id) VALUES ($1)`, event.ID)
	return err
}
