package main

import (
	"context"
	"log"
	"net/http"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	server := &http.Server{Addr: ":8080"}
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGTERM)
	go func() {
		<-signals
		go server.Shutdown(context.Background())
		<-signals
		server.Close()
		os.Exit(1)
	}()
	server.ListenAndServe()
}
