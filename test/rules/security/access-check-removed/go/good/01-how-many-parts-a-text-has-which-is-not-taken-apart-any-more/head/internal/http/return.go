package http

import (
	"net/http"
	"strings"
)

type Server struct{}

func (s *Server) Return(w http.ResponseWriter, r *http.Request) {
	state := r.FormValue("state")
	s.forward(w, state)
}

func (s *Server) forward(w http.ResponseWriter, name string) {
	w.Header().Set("Location", "/"+strings.ToLower(name))
}
