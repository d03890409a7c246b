package main

import (
	"context"
	"log"
	"net/http"
	"time"
)

func main() {
	store, err := NewStore(context.Background())
	if err != nil {
		log.Fatal(err)
	}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /media/{key}", func(w http.ResponseWriter, r *http.Request) { serve(store, w, r) })
	log.Fatal((&http.Server{Addr: ":8080", Handler: mux, ReadHeaderTimeout: 5 * time.Second}).ListenAndServe())
}

func serve(s *Store, w http.ResponseWriter, r *http.Request) {
	w.WriteHeader(http.StatusNotImplemented)
}
