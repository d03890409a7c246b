package service

import (
	"context"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"
)

func serve(handler http.Handler, address string) error {
	srv := &http.Server{Addr: address, Handler: handler, ReadHeaderTimeout: 5 * time.Second}
	done := make(chan struct{})
	go stopOnSignal(srv, done)
	if err := srv.ListenAndServe(); err != http.ErrServerClosed {
		return err
	}
	<-done
	return nil
}

func stopOnSignal(srv *http.Server, done chan struct{}) {
	sigs := make(chan os.Signal, 1)
	signal.Notify(sigs, syscall.SIGTERM, syscall.SIGINT)
	<-sigs
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	_ = srv.Shutdown(ctx)
	close(done)
}
