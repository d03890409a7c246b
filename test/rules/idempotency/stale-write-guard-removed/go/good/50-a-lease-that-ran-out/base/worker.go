package exports

import (
	"context"
	"database/sql"
)

type Worker struct{ db *sql.DB }

func (w *Worker) next(ctx context.Context) error {
	var id int64
	return w.db.QueryRowContext(ctx, `UPDATE exports SET state = 'running', locked_until = now() + interval '5 minutes' WHERE id = (SELECT id FROM exports WHERE locked_until < now() LIMIT 1) RETURNING id`).Scan(&id)
}
