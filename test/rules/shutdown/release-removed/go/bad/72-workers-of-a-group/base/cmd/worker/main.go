package main

import (
	"context"
	"os/signal"
	"sync"
	"syscall"

	"example.com/service/internal/mails"
)

func main() {
	ctx, cancel := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer cancel()
	var running sync.WaitGroup
	for range 4 {
		running.Add(1)
		go func() {
			defer running.Done()
			mails.SendAll(ctx)
		}()
	}
	<-ctx.Done()
	running.Wait() // <- finding
}
