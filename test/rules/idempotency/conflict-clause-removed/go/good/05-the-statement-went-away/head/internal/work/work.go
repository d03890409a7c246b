package work

import (
	"context"
	"database/sql"
)

func (s *Store) Take(ctx context.Context, db *sql.DB, event Event) error {
	return s.queue.Put(ctx, event)
}
