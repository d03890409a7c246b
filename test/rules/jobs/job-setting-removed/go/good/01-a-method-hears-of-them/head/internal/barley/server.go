package barley

import (
	"context"

	"github.com/hibiken/asynq"
)

func Start(redis asynq.RedisClientOpt, reporter *Reporter) error {
	server := asynq.NewServer(redis, asynq.Config{
		Concurrency:  4,
		ErrorHandler: reporter,
	})
	mux := asynq.NewServeMux()
	mux.HandleFunc("sow", sow)
	return server.Start(mux)
}

func sow(ctx context.Context, t *asynq.Task) error {
	return plant(ctx, t.Payload())
}
