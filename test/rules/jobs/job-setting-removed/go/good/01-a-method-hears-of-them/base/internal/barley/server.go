package barley

import (
	"context"
	"log/slog"

	"github.com/hibiken/asynq"
)

func Start(redis asynq.RedisClientOpt) error {
	server := asynq.NewServer(redis, asynq.Config{
		Concurrency: 4,
		ErrorHandler: asynq.ErrorHandlerFunc(func(ctx context.Context, t *asynq.Task, err error) {
			slog.ErrorContext(ctx, "task failed", "type", t.Type(), "error", err)
		}),
	})
	mux := asynq.NewServeMux()
	mux.HandleFunc("sow", sow)
	return server.Start(mux)
}

func sow(ctx context.Context, t *asynq.Task) error {
	return plant(ctx, t.Payload())
}
