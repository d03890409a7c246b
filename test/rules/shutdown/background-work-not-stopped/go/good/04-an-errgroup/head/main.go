package main

import (
	"context"
	"net/http"
	"os/signal"
	"syscall"
	"time"

	"golang.org/x/sync/errgroup"

	"example.com/service/internal/worker"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer stop()
	group, ctx := errgroup.WithContext(ctx)
	server := &http.Server{Addr: ":8080", ReadHeaderTimeout: 5 * time.Second}
	group.Go(server.ListenAndServe)
	group.Go(func() error { return worker.Run(ctx) })
	<-ctx.Done()
	server.Shutdown(context.Background())
	group.Wait()
}
