package notes

import "github.com/go-chi/chi/v5"

func (s *Server) Routes(r chi.Router) {
	r.Post("/purge/{id}", s.Purge)
}
