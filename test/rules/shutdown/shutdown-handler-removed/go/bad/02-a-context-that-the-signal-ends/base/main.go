package main

import (
	"context"
	"net/http"
	"os/signal"
	"syscall"
)

func main() {
	server := &http.Server{Addr: ":8080"}
	go server.ListenAndServe()
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM) // <- finding
	defer stop()
	<-ctx.Done()
	server.Shutdown(context.Background())
}
