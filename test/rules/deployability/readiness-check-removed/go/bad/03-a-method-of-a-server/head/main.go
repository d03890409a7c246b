package main

import (
	"database/sql"
	"net/http"
)

type server struct{ db *sql.DB }

func (s *server) ready(w http.ResponseWriter, _ *http.Request) {
	w.WriteHeader(http.StatusOK)
}

func main() {
	s := &server{}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /readyz", s.ready)
	http.ListenAndServe(":8080", mux)
}
