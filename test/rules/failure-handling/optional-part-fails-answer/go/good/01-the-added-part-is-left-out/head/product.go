package main

import (
	"encoding/json"
	"log/slog"
	"net/http"
)

type page struct {
	Product Product  `json:"product"`
	Channel string   `json:"channel"`
	Related []string `json:"related,omitempty"`
}

func (s *server) product(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	p, err := s.catalogue.Find(r.Context(), id)
	if err != nil {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	out := page{Product: p, Channel: r.Header.Get("X-Channel")}
	related, err := s.related.For(r.Context(), id)
	if err != nil {
		slog.WarnContext(r.Context(), "related items unavailable", "product", id, "err", err)
	} else {
		out.Related = related
	}
	json.NewEncoder(w).Encode(out)
}
