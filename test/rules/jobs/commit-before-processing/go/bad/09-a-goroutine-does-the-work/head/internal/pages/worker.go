package pages

import (
	"context"
	"database/sql"
	"log/slog"

	"github.com/hibiken/asynq"
)

type Worker struct{ db *sql.DB }

func (w *Worker) render(ctx context.Context, id string) {
	if _, err := w.db.ExecContext(ctx, "UPDATE pages SET rendered = true WHERE id = $1", id); err != nil {
		slog.ErrorContext(ctx, "page not rendered", "error", err)
	}
}

func (w *Worker) ProcessTask(ctx context.Context, t *asynq.Task) error {
	go w.render(context.WithoutCancel(ctx), string(t.Payload())) // <- finding
	return nil
}

func Register(mux *asynq.ServeMux, w *Worker) {
	mux.Handle("render", w)
}
