package auth

import (
	"database/sql"
	"encoding/json"
	"net/http"

	"golang.org/x/crypto/bcrypt"
)

type Handler struct{ db *sql.DB }

type credentials struct{ Email, Password string }

func (h *Handler) Routes(mux *http.ServeMux) { mux.HandleFunc("POST /login", h.Login) }

func (h *Handler) Login(w http.ResponseWriter, r *http.Request) {
	var c credentials
	if err := json.NewDecoder(r.Body).Decode(&c); err != nil {
		http.Error(w, "bad request", http.StatusBadRequest)
		return
	}
	var id, hash string
	if err := h.db.QueryRowContext(r.Context(), "SELECT id, hash FROM users WHERE email=$1", c.Email).Scan(&id, &hash); err != nil {
		http.Error(w, "invalid", http.StatusUnauthorized)
		return
	}
	if err := bcrypt.CompareHashAndPassword([]byte(hash), []byte(c.Password)); err != nil {
		http.Error(w, "invalid", http.StatusUnauthorized)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}
