package main

import (
	"encoding/json"
	"log/slog"
	"net/http"
)

type page struct {
	Product Product `json:"product"`
	Rating  *Rating `json:"rating,omitempty"`
}

func (s *server) product(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	p, err := s.catalogue.Find(r.Context(), id)
	if err != nil {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	out := page{Product: p}
	rating, err := s.ratings.Get(r.Context(), id)
	if err != nil {
		slog.WarnContext(r.Context(), "rating unavailable", "product", id, "err", err)
	} else {
		out.Rating = &rating
	}
	json.NewEncoder(w).Encode(out)
}
