package main

import (
	"context"
	"log"
	"net/http"
	"os/signal"
	"syscall"
	"time"

	"example.com/trams/depot"
)

type Trams struct {
	depot  *depot.Depot
	server *http.Server
}

func (t *Trams) Close(ctx context.Context) {
	if err := t.server.Shutdown(ctx); err != nil {
		log.Println(err)
	}
	if err := t.depot.Close(); err != nil {
		log.Println(err)
	}
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer stop()
	trams := &Trams{depot: depot.Open(), server: &http.Server{Addr: ":8080", ReadHeaderTimeout: 5 * time.Second}}
	go trams.server.ListenAndServe()
	<-ctx.Done()
	end, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	trams.Close(end)
}
