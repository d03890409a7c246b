package auth

import (
	"net/http"

	"golang.org/x/crypto/bcrypt"
)

func (h *Handler) Login(w http.ResponseWriter, r *http.Request) {
	user, err := h.users.ByEmail(r.Context(), r.FormValue("email"))
	if err != nil || bcrypt.CompareHashAndPassword(user.Hash, []byte(r.FormValue("password"))) != nil {
		http.Error(w, "wrong credentials", http.StatusUnauthorized)
		return
	}
	h.sessions.Start(w, user)
}

func (h *Handler) Routes(mux *http.ServeMux) {
	mux.HandleFunc("POST /login", h.Login) // <- finding
}
