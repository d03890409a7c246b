package jobs

import (
	"context"
	"encoding/json"

	"github.com/hibiken/asynq"

	"example.com/service/internal/store"
)

type Worker struct{ store *store.Store }

func (w *Worker) Mux() *asynq.ServeMux {
	mux := asynq.NewServeMux()
	mux.HandleFunc("points:referral", w.referral)
	return mux
}

func (w *Worker) referral(ctx context.Context, t *asynq.Task) error {
	var p payload
	if err := json.Unmarshal(t.Payload(), &p); err != nil {
		return err
	}
	return w.store.Grant(ctx, p.AccountID, p.Points)
}
