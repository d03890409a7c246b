package api

import (
	"context"
	"net/http"
	"time"
)

func Run(ctx context.Context, h http.Handler) error {
	server := &http.Server{Addr: ":8080", Handler: h, ReadHeaderTimeout: 5 * time.Second}
	go func() {
		<-ctx.Done()
		_ = server.Close() // <- finding
	}()
	return server.ListenAndServe()
}
