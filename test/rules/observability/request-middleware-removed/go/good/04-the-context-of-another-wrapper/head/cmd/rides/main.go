package main

import (
	"log"
	"net/http"

	"example.com/rides/internal/mw"
	"example.com/rides/internal/rides"
)

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /rides", rides.List)
	log.Fatal(http.ListenAndServe(":8080", mw.Observe(mux)))
}
