package crew

import (
	"context"
	"database/sql"
	"encoding/json"
	"net/http"
)

type Service struct{ DB *sql.DB }

func (s *Service) Assign(w http.ResponseWriter, r *http.Request) {
	var body struct {
		Role string `json:"role"`
	}
	if err := json.NewDecoder(r.Body).Decode(&body); err != nil {
		http.Error(w, "bad input", http.StatusBadRequest)
		return
	}
	if body.Role != "skipper" && body.Role != "deckhand" {
		http.Error(w, "unknown role", http.StatusUnprocessableEntity)
		return
	}
	if _, err := s.DB.ExecContext(r.Context(), "UPDATE crew SET role = $2 WHERE id = $1", r.PathValue("id"), body.Role); err != nil {
		http.Error(w, "not assigned", http.StatusInternalServerError)
	}
}

func (s *Service) Rest(w http.ResponseWriter, r *http.Request) {
	if _, err := s.DB.ExecContext(r.Context(), "UPDATE crew SET on_watch = false WHERE id = $1", r.PathValue("id")); err != nil {
		http.Error(w, "not saved", http.StatusInternalServerError)
	}
}

func Open(ctx context.Context, db *sql.DB) *http.ServeMux {
	s := &Service{DB: db}
	mux := http.NewServeMux()
	mux.HandleFunc("PUT /crew/{id}/role", s.Assign)
	mux.HandleFunc("PUT /crew/{id}/rest", s.Rest)
	return mux
}
