package work

import (
	"context"
	"database/sql"

	"github.com/hibiken/asynq"
)

type Worker struct{ db *sql.DB }

func Register(mux *asynq.ServeMux, w *Worker) {
	mux.HandleFunc("order:place", w.HandlePlace) // <- finding
}

// Totals per account need not be unique.
func (w *Worker) HandlePlace(ctx context.Context, t *asynq.Task) error {
	order, err := decode(t.Payload())
	if err != nil {
		return err
	}
	// The number is not unique either.
	_, err = w.db.ExecContext(ctx, "INSERT INTO orders (account, total) VALUES ($1, $2)", order.Account, order.Total)
	return err
}
