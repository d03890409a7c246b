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
	return w.db.QueryRowContext(ctx, "SELECT total FROM orders WHERE id = $1", id).Scan(&total)
}
