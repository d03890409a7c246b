package events

import (
	"context"
	"database/sql"
)

type Deduper struct{ db *sql.DB }

func (d *Deduper) First(ctx context.Context, id string) (bool, error) {
	res, err := d.db.ExecContext(ctx, "INSERT INTO events (id) VALUES ($1) ON CONFLICT DO NOTHING", id)
	if err != nil {
		return false, err
	}
	n, err := res.RowsAffected()
	return n == 1, err
}
