package main

import (
	"context"
	"os/signal"
	"syscall"
	"time"

	"github.com/quay/berths/web"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer stop()
	e := web.Build()
	go func() { _ = e.Start(":8080") }()
	<-ctx.Done()
	late, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	_ = e.Shutdown(late)
}
