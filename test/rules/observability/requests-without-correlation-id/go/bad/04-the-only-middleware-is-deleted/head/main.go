package main

import (
	"log"
	"net/http"
)

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /ports", ports)
	log.Fatal(http.ListenAndServe(":8080", mux))
}

func ports(w http.ResponseWriter, r *http.Request) {
	log.Printf("ports asked for")
	w.WriteHeader(http.StatusNoContent)
}
