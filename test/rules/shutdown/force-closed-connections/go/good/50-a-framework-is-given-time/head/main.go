package main

import (
	"context"
	"log/slog"
	"os/signal"
	"syscall"
	"time"

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
	limit, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	if err := site.Shutdown(limit); err != nil {
		slog.Warn("requests were cut off", "err", err)
		_ = site.Close()
	}
}
