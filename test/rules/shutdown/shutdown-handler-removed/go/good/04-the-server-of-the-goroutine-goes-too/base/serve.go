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
	go func() {
		sigs := make(chan os.Signal, 1)
		signal.Notify(sigs, syscall.SIGTERM, syscall.SIGINT)
		<-sigs
		ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
		defer cancel()
		_ = srv.Shutdown(ctx)
		close(done)
	}()
	if err := srv.ListenAndServe(); err != http.ErrServerClosed {
		return err
	}
	<-done
	return nil
}
