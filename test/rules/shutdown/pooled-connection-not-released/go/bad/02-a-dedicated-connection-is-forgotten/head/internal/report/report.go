package report

import (
	"context"
	"database/sql"
)

type Repo struct{ db *sql.DB }

func (r *Repo) Total(ctx context.Context, tenant string) (int, error) {
	conn, err := r.db.Conn(ctx) // <- finding
	if err != nil {
		return 0, err
	}
	if _, err := conn.ExecContext(ctx, "SELECT set_config('app.tenant', $1, false)", tenant); err != nil {
		return 0, err
	}
	var cents int
	err = conn.QueryRowContext(ctx, "SELECT sum(cents) FROM sales").Scan(&cents)
	return cents, err
}
