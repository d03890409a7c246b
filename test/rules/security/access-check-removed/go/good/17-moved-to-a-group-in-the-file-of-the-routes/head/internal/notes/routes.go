package notes

import (
	"example.com/service/internal/authn"

	"github.com/go-chi/chi/v5"
)

func (s *Server) Routes(r chi.Router) {
	r.With(authn.RequireAdmin).Post("/purge/{id}", s.Purge)
}
