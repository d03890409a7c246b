package auth

import (
	"encoding/json"
	"net/http"

	"golang.org/x/crypto/bcrypt"
)

type User struct {
	ID, Hash       string
	FailedAttempts int
}

type Users interface {
	ByEmail(email string) (*User, error)
	RecordFailure(id string) error
}

type Handler struct{ users Users }

type credentials struct{ Email, Password string }

func (h *Handler) Routes(mux *http.ServeMux) { mux.HandleFunc("POST /login", h.Login) }

func (h *Handler) Login(w http.ResponseWriter, r *http.Request) {
	var c credentials
	if err := json.NewDecoder(r.Body).Decode(&c); err != nil {
		http.Error(w, "bad request", http.StatusBadRequest)
		return
	}
	u, err := h.users.ByEmail(c.Email)
	if err != nil {
		http.Error(w, "invalid", http.StatusUnauthorized)
		return
	}
	if u.FailedAttempts >= 5 { // <- finding
		http.Error(w, "locked", http.StatusLocked)
		return
	}
	if err := bcrypt.CompareHashAndPassword([]byte(u.Hash), []byte(c.Password)); err != nil {
		_ = h.users.RecordFailure(u.ID)
		http.Error(w, "invalid", http.StatusUnauthorized)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}
