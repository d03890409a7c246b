package users

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"net/http"
)

type Server struct{ db *sql.DB }

func (s *Server) Register(w http.ResponseWriter, r *http.Request) {
	var in struct{ ID, Email, Name string }
	if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
		http.Error(w, "bad", http.StatusBadRequest)
		return
	}
	if err := s.register(r.Context(), in.ID, in.Email, in.Name); err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
	}
}

var errTaken = errors.New("taken")

func (s *Server) register(ctx context.Context, id, email, name string) error {
	var found string
	err := s.db.QueryRowContext(ctx, "SELECT id FROM users WHERE email = $1 FOR UPDATE", email).Scan(&found)
	if err == nil {
		return errTaken
	}
	if !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	_, err = s.db.ExecContext(ctx, "INSERT INTO users (id, email, name) VALUES ($1, $2, $3)", id, email, name)
	return err
}
