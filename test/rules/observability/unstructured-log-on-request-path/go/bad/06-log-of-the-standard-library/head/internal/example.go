package api

import (
	"log"
	"net/http"
)

func register(mux *http.ServeMux) {
	mux.HandleFunc("POST /orders", place)
}

func place(w http.ResponseWriter, r *http.Request) {
	log.Printf("order placed by tenant %s", r.Header.Get("X-Tenant")) // <- finding
	w.WriteHeader(http.StatusCreated)
}
