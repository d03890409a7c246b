package web

import (
	"net/http"

	"github.com/go-chi/chi/v5"
)

func Routes(r chi.Router, s *Server) http.Handler {
	r.Get("/orders", s.List)
	r.Get("/readyz", s.Ready)
	return r
}
