package main

import (
	"encoding/json"
	"net/http"
)

type page struct {
	Product Product `json:"product"`
	Channel string  `json:"channel"`
}

func (s *server) product(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	p, err := s.catalogue.Find(r.Context(), id)
	if err != nil {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	json.NewEncoder(w).Encode(page{Product: p, Channel: r.Header.Get("X-Channel")})
}
