package notes

import (
	"net/http"

	"github.com/go-chi/chi/v5"
)

func (s *Server) Routes(r chi.Router) {
	r.Post("/purge/{id}", s.Purge)
}

func (s *Server) Purge(w http.ResponseWriter, r *http.Request) {
	user := userOf(r)
	if !user.IsAdmin {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	s.store.Purge(r.PathValue("id"))
}
