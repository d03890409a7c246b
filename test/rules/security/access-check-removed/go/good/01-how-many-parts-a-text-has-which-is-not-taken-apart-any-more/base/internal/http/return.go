package http

import (
	"net/http"
	"strings"
)

type Server struct{}

func (s *Server) Return(w http.ResponseWriter, r *http.Request) {
	state := r.FormValue("state")
	parts := strings.Split(state, "~")
	if len(parts) < 3 {
		http.Error(w, "unauthorized", http.StatusUnauthorized)
		return
	}
	s.forward(w, parts[1])
}

func (s *Server) forward(w http.ResponseWriter, name string) {
	w.Header().Set("Location", "/"+strings.ToLower(name))
}
