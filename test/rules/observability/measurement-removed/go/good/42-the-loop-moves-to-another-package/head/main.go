package main

import (
	"context"

	"github.com/hibiken/asynq"

	"example.com/labels/backlog"
)

func main() {
	opt := asynq.RedisClientOpt{Addr: "redis:6379"}
	mux := asynq.NewServeMux()
	mux.HandleFunc("label:print", printLabel)
	go backlog.Watch(asynq.NewInspector(opt))
	_ = asynq.NewServer(opt, asynq.Config{Concurrency: 4}).Run(mux)
}

func printLabel(ctx context.Context, task *asynq.Task) error { return nil }
