package work

import (
	"context"
	"database/sql"

	"github.com/hibiken/asynq"
)

type Worker struct{ db *sql.DB }

func (w *Worker) add(ctx context.Context, account string) error {
	_, err := w.db.ExecContext(ctx, `INSERT INTO credits (account, amount) VALUES ($1, 10)`, account)
	return err
}

func Register(mux *asynq.ServeMux, w *Worker) {
	mux.HandleFunc("order:place", w.HandlePlace) // <- finding
}

func (w *Worker) HandlePlace(ctx context.Context, t *asynq.Task) error {
	return w.add(ctx, string(t.Payload()))
}
