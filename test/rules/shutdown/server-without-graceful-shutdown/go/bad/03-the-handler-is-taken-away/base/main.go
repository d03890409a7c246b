package main

import (
	"context"
	"net/http"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM) // <- finding
	defer stop()
	server := &http.Server{Addr: ":8080"}
	go server.ListenAndServe()
	<-ctx.Done()
	server.Shutdown(context.Background())
}
