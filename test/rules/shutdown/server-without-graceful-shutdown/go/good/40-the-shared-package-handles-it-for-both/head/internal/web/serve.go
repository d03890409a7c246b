package web

import (
	"context"
	"net/http"
	"os/signal"
	"syscall"
	"time"
)

func Serve(parent context.Context, addr string) error {
	ctx, stop := signal.NotifyContext(parent, syscall.SIGTERM)
	defer stop()
	srv := &http.Server{Addr: addr, ReadHeaderTimeout: 5 * time.Second}
	go func() {
		<-ctx.Done()
		_ = srv.Shutdown(context.Background())
	}()
	return srv.ListenAndServe()
}
