package tasks

import (
	"context"
	"database/sql"

	"github.com/hibiken/asynq"
)

type Handlers struct{ db *sql.DB }

func (h *Handlers) Credit(ctx context.Context, t *asynq.Task) error {
	_, err := h.db.ExecContext(ctx, "UPDATE accounts SET balance = balance + $2, last_credit = $3 WHERE id = $1 AND last_credit < $3", "a", 1, 2)
	return err
}

func Register(mux *asynq.ServeMux, h *Handlers) {
	mux.HandleFunc("credit", h.Credit)
}
