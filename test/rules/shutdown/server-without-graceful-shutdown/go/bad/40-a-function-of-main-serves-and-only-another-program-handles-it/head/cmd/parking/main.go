package main

import (
	"log"
	"net/http"
	"time"
)

func main() {
	if err := run(); err != nil {
		log.Fatal(err)
	}
}

func run() error {
	srv := &http.Server{Addr: ":8080", ReadHeaderTimeout: 5 * time.Second}
	return srv.ListenAndServe() // <- finding
}
