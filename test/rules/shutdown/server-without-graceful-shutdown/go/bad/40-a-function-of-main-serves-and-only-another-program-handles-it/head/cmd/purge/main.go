package main

import (
	"context"
	"log"
	"os/signal"
	"syscall"
)

func main() {
	if err := run(); err != nil {
		log.Fatal(err)
	}
}

func run() error {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer stop()
	for ctx.Err() == nil {
		if done := purge(ctx); done {
			return nil
		}
	}
	return ctx.Err()
}

func purge(ctx context.Context) bool { return ctx.Err() != nil }
