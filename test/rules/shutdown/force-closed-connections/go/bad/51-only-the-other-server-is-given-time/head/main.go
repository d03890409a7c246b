package main

import (
	"context"
	"log"
	"net/http"
	"os/signal"
	"syscall"
	"time"
)

func serve(orders, probes http.Handler) error {
	stopped, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer stop()
	public := &http.Server{Addr: ":8080", Handler: orders}
	internal := &http.Server{Addr: ":9090", Handler: probes}
	go public.ListenAndServe()
	go internal.ListenAndServe()
	<-stopped.Done()
	if err := public.Close(); err != nil { // <- finding
		log.Print(err)
	}
	limited, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	return internal.Shutdown(limited)
}
