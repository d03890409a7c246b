package main

import "net/http"

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("/orders", list)
	mux.HandleFunc("GET /health", healthy) // <- finding
	http.ListenAndServe(":8080", mux)
}
