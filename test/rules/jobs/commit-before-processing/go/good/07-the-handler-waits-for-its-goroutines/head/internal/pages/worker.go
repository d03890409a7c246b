package pages

import (
	"context"
	"database/sql"
	"sync"

	"github.com/hibiken/asynq"
)

type Worker struct{ db *sql.DB }

func (w *Worker) render(ctx context.Context, id string) {
	_, _ = w.db.ExecContext(ctx, "UPDATE pages SET rendered = true WHERE id = $1", id)
}

func (w *Worker) ProcessTask(ctx context.Context, t *asynq.Task) error {
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		w.render(ctx, string(t.Payload()))
	}()
	wg.Wait()
	return nil
}

func Register(mux *asynq.ServeMux, w *Worker) {
	mux.Handle("render", w)
}
