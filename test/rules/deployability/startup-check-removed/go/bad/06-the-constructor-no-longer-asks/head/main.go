package main

import (
	"log"
	"net/http"
	"time"
)

func main() {
	store := &Store{}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /media/{key}", func(w http.ResponseWriter, r *http.Request) { serve(store, w, r) })
	log.Fatal((&http.Server{Addr: ":8080", Handler: mux, ReadHeaderTimeout: 5 * time.Second}).ListenAndServe())
}

func serve(s *Store, w http.ResponseWriter, r *http.Request) {
	if err := s.connect(r.Context()); err != nil {
		http.Error(w, "storage", http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNotImplemented)
}
