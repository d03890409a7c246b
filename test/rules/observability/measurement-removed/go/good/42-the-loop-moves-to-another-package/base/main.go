package main

import (
	"context"
	"time"

	"github.com/hibiken/asynq"

	"example.com/labels/gauges"
)

func main() {
	opt := asynq.RedisClientOpt{Addr: "redis:6379"}
	mux := asynq.NewServeMux()
	mux.HandleFunc("label:print", printLabel)
	go sample(asynq.NewInspector(opt))
	_ = asynq.NewServer(opt, asynq.Config{}).Run(mux)
}

func sample(inspector *asynq.Inspector) {
	for range time.Tick(20 * time.Second) {
		if info, err := inspector.GetQueueInfo("default"); err == nil {
			gauges.Outstanding.Record(context.Background(), int64(info.Pending))
		}
	}
}

func printLabel(ctx context.Context, task *asynq.Task) error { return nil }
