package work

import (
	"context"
	"database/sql"
)

func (s *Store) Take(ctx context.Context, db *sql.DB, event Event) error {
	_, err := db.ExecContext(ctx, `INSERT INTO events (id, body) VALUES ($1, $2)`, event.ID, event.Body) // <- finding
	return err
}
