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
		limit, cancel := context.WithTimeout(context.Background(), 10*time.Second)
		defer cancel()
		if err := server.Shutdown(limit); err != nil {
			_ = server.Close()
		}
	}()
	return server.ListenAndServe()
}
