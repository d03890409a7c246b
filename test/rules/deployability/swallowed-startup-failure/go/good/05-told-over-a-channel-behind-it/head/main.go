package main

import (
	"context"
	"errors"
	"log"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM, os.Interrupt)
	defer stop()
	server := &http.Server{Addr: ":8080", Handler: routes(), ReadHeaderTimeout: 5 * time.Second}
	failed := make(chan error, 1)
	go func() {
		err := server.ListenAndServe()
		if err != nil {
			log.Println("serve:", err)
		}
		failed <- err
	}()
	<-ctx.Done()
	server.Shutdown(context.Background())
}
