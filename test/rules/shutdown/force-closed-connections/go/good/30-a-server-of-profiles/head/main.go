package main

import (
	"context"
	"net/http"
	"net/http/pprof"
	"os/signal"
	"syscall"
	"time"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer stop()
	srv := &http.Server{Addr: ":8080", Handler: http.DefaultServeMux}
	go srv.ListenAndServe()
	profiles := &http.Server{Addr: "localhost:6060", Handler: http.HandlerFunc(pprof.Index)}
	go profiles.ListenAndServe()
	<-ctx.Done()
	profiles.Close()
	drain, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	srv.Shutdown(drain)
}
