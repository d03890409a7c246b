package main

import "net/http"

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("/orders", list)
	mux.HandleFunc("/readyz", ready) // <- finding
	http.ListenAndServe(":8080", mux)
}
