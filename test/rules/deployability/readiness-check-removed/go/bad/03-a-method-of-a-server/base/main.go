package main

import (
	"database/sql"
	"net/http"
)

type server struct{ db *sql.DB }

func (s *server) ready(w http.ResponseWriter, r *http.Request) {
	if err := s.db.PingContext(r.Context()); err != nil { // <- finding
		w.WriteHeader(http.StatusServiceUnavailable)
		return
	}
	w.WriteHeader(http.StatusOK)
}

func main() {
	s := &server{}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /readyz", s.ready)
	http.ListenAndServe(":8080", mux)
}
