package api

import (
	"context"
	"net/http"
	"time"
)

func Run(ctx context.Context, h http.Handler) error {
	server := &http.Server{Addr: ":8080", Handler: h, ReadHeaderTimeout: 5 * time.Second}
	failed := make(chan error, 1)
	go func() { failed <- server.ListenAndServe() }()
	select {
	case <-ctx.Done():
		return drain(server)
	case err := <-failed:
		_ = server.Close()
		return err
	}
}

func drain(server *http.Server) error {
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	return server.Shutdown(ctx)
}
