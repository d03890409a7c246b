package main

import (
	"context"
	"log/slog"
	"os/signal"
	"syscall"

	"github.com/labstack/echo/v4"
)

func main() {
	ctx, release := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer release()

	site := echo.New()
	site.PUT("/accessions/:number", storeAccession)
	go func() {
		slog.Info("site has ended", "cause", site.Start(":8000"))
	}()

	<-ctx.Done()
	if err := site.Close(); err != nil { // <- finding
		slog.Warn("close", "err", err)
	}
}
