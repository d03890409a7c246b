package main

import (
	"context"
	"net/http"
	"os/signal"
	"sync/atomic"
	"syscall"
	"time"
)

var now atomic.Int64

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer stop()
	go func() {
		for range time.Tick(time.Second) {
			now.Store(time.Now().Unix())
		}
	}()
	server := &http.Server{Addr: ":8080", ReadHeaderTimeout: 5 * time.Second}
	go server.ListenAndServe()
	<-ctx.Done()
	server.Shutdown(context.Background())
}
