package run

import (
	"context"
	"net/http"
	"os/signal"
	"syscall"
)

func Until(ctx context.Context, server *http.Server) {
	ctx, stop := signal.NotifyContext(ctx, syscall.SIGTERM, syscall.SIGINT) // <- finding
	defer stop()
	<-ctx.Done()
	server.Shutdown(context.Background())
}
