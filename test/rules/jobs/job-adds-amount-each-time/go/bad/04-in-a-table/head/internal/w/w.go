package w

import (
	"context"
	"database/sql"

	"github.com/hibiken/asynq"
)

var db *sql.DB

var handlers = map[string]func(context.Context, string) error{
	"referral": referral,
}

func Mux() *asynq.ServeMux {
	m := asynq.NewServeMux()
	m.HandleFunc("points", handle)
	return m
}

func handle(ctx context.Context, t *asynq.Task) error {
	return handlers[kindOf(t)](ctx, string(t.Payload()))
}

func referral(ctx context.Context, id string) error {
	_, err := db.ExecContext(ctx, "UPDATE accounts SET points = points + 500 WHERE id = $1", id) // <- finding
	return err
}
