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
	_, err := w.db.ExecContext(ctx, "INSERT INTO orders (id, total) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING", id, total)
	return err
}
