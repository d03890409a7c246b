package main

import (
	"context"
	"errors"
	"log"
	"net/http"
	"os/signal"
	"syscall"
	"time"
)

func main() {
	ctx, cancel := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer cancel()
	api := &http.Server{Addr: ":8080", ReadHeaderTimeout: 2 * time.Second}
	closed := make(chan struct{})
	go func() {
		defer close(closed)
		<-ctx.Done()
		limit, stop := context.WithTimeout(context.Background(), 20*time.Second)
		defer stop()
		if err := api.Shutdown(limit); err != nil {
			log.Print(err)
		}
	}()
	if err := api.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) {
		log.Print(err)
	}
}
