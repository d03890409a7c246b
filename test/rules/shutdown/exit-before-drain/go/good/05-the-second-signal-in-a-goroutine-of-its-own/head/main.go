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
	signals := make(chan os.Signal, 2)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	go server.ListenAndServe()
	<-signals
	go func() {
		<-signals
		log.Println("forced")
		os.Exit(1)
	}()
	server.Shutdown(context.Background())
}
