package internal

import (
	"net/http"

	"github.com/go-chi/chi/v5"
)

func Routes(r chi.Router, s *Server) {
	r.Post("/login", s.Login)
	r.Post("/pin", s.Pin)
}

func (s *Server) Login(w http.ResponseWriter, r *http.Request) {
	user, err := s.users.VerifySecret(r.Context(), r.FormValue("login"), r.FormValue("password"))
	if err != nil {
		s.failures.Record(r.FormValue("login"), r.RemoteAddr)
		http.Error(w, "unauthorized", http.StatusUnauthorized)
		return
	}
	s.writeToken(w, user)
}

func (s *Server) Pin(w http.ResponseWriter, r *http.Request) {
	user, err := s.users.VerifySecret(r.Context(), r.FormValue("login"), r.FormValue("pin"))
	if err != nil { // <- finding
		http.Error(w, "unauthorized", http.StatusUnauthorized)
		return
	}
	s.writeToken(w, user)
}
