package main

import (
	"log"
	"net/http"
)

func orders(w http.ResponseWriter, r *http.Request) {}

func health(w http.ResponseWriter, r *http.Request) {}

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("/orders", orders)
	mux.HandleFunc("/healthz", health)
	log.Fatal(http.ListenAndServe(":8080", mux))
}
