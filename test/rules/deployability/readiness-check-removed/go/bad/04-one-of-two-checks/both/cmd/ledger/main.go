package main

import (
	"database/sql"
	"log"
	"net/http"
	"os"
	"time"

	"example.com/ledger/internal/broker"
	"example.com/ledger/internal/health"
)

func main() {
	db, err := sql.Open("pgx", os.Getenv("DATABASE_URL"))
	if err != nil {
		log.Fatal(err)
	}
	c := &health.Checker{DB: db, Broker: broker.New(os.Getenv("AMQP_URL"))}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /readyz", c.Ready)
	log.Fatal((&http.Server{Addr: ":8080", Handler: mux, ReadHeaderTimeout: 5 * time.Second}).ListenAndServe())
}
