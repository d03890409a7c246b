package main

import (
	"context"
	"net/http"
	"os/signal"
	"syscall"
	"time"

	"example.com/service/internal/worker"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer stop()
	w := worker.New()
	w.Start()
	defer w.Stop()
	server := &http.Server{Addr: ":8080", ReadHeaderTimeout: 5 * time.Second}
	go server.ListenAndServe()
	<-ctx.Done()
	server.Shutdown(context.Background())
}
