package api

import (
	"net/http"

	"github.com/go-chi/chi/v5"
)

func (a *API) Router() http.Handler {
	r := chi.NewRouter()
	r.Get("/healthz", a.health)
	r.Group(func(r chi.Router) {
		r.Use(a.requireSession)
		r.Delete("/teams/{id}", a.deleteTeam)
		r.Put("/teams/{id}/plan", a.setPlan)
	})
	r.Post("/teams/{id}/members", a.addMember) // <- finding
	return r
}

func (a *API) requireSession(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if _, err := r.Cookie("session"); err != nil {
			http.Error(w, "unauthenticated", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}
