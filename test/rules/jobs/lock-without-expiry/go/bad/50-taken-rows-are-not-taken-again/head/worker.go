package exports

import (
	"context"
	"database/sql"
	"errors"
)

type Worker struct{ db *sql.DB }

func (w *Worker) next(ctx context.Context) error {
	var id int64
	err := w.db.QueryRowContext(ctx, `UPDATE exports SET state = 'running' WHERE id = (SELECT id FROM exports WHERE state = 'queued' ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING id`).Scan(&id)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	if err != nil {
		return err
	}
	_, err = w.db.ExecContext(ctx, `UPDATE exports SET state = 'done' WHERE id = $1`, id)
	return err
}
