package tasks

import (
	"context"
	"database/sql"
	"encoding/json"

	"github.com/hibiken/asynq"
)

type Handlers struct{ db *sql.DB }

type credit struct {
	Account string
	Cents   int64
}

func (h *Handlers) Credit(ctx context.Context, t *asynq.Task) error {
	var c credit
	err := json.Unmarshal(t.Payload(), &c)
	_, err = h.db.ExecContext(ctx, "UPDATE accounts SET balance = balance + $2 WHERE id = $1", c.Account, c.Cents) // <- finding
	return err
}

func Register(mux *asynq.ServeMux, h *Handlers) {
	mux.HandleFunc("credit", h.Credit)
}
