package notes

import (
	"net/http"

	"github.com/go-chi/chi/v5"
)

func (s *Server) Routes(r chi.Router) {
	r.Use(adminsOnly)
	r.Post("/purge/{id}", s.Purge)
}

func adminsOnly(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !userOf(r).IsAdmin {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func (s *Server) Purge(w http.ResponseWriter, r *http.Request) {
	s.store.Purge(r.PathValue("id"))
}
