package work

import (
	"context"
	"database/sql"

	"github.com/hibiken/asynq"
)

type Worker struct{ db *sql.DB }

func Register(mux *asynq.ServeMux, w *Worker) {
	mux.HandleFunc("order:place", w.HandlePlace)
}

func (w *Worker) HandlePlace(ctx context.Context, t *asynq.Task) error {
	if done, err := w.isDone(ctx, t.ResultWriter().TaskID()); err != nil || done {
		return err
	}
	_, err := w.db.ExecContext(ctx, "INSERT INTO processed_events (message_id, total) VALUES ($1, $2)", id, total)
	return err
}
