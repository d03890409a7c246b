package web

import (
	"net/http"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"
)

func (s *Server) routes() http.Handler {
	r := chi.NewRouter()
	r.Use(middleware.Maybe(s.checkConnection, isWeb))
	r.Post("/login", s.login)
	return r
}

func (s *Server) checkConnection(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if s.connections.Busy(r.RemoteAddr) {
			w.WriteHeader(http.StatusTooManyRequests)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func isWeb(r *http.Request) bool {
	return r.URL.Path != "/healthz"
}

func (s *Server) login(w http.ResponseWriter, r *http.Request) {
	if !s.users.Matches(r.FormValue("name"), r.FormValue("password")) {
		w.WriteHeader(http.StatusUnauthorized)
	}
}
