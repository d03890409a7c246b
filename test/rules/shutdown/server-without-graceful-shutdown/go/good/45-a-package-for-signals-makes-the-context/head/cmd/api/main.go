package main

import (
	"context"
	"net/http"
	"time"

	"github.com/acme/kit/signals"
)

func main() {
	ctx := signals.SignalContext(context.Background())
	server := &http.Server{Addr: ":8080", Handler: routes()}
	go server.ListenAndServe()
	<-ctx.Done()
	stop, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	server.Shutdown(stop)
}

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /desks", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(201) })
	return mux
}
