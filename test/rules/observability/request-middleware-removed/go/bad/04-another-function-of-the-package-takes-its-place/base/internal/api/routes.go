package api

import (
	"log/slog"
	"net/http"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"
)

func Routes(log *slog.Logger) http.Handler {
	r := chi.NewRouter()
	r.Use(middleware.RequestID) // <- finding
	r.Use(accessLog(log))
	r.Get("/items", items)
	r.Put("/items/{item}", take)
	return r
}

func items(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusOK) }
func take(w http.ResponseWriter, r *http.Request)  { w.WriteHeader(http.StatusNoContent) }

func accessLog(log *slog.Logger) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			next.ServeHTTP(w, r)
			log.Info("request", "path", r.URL.Path)
		})
	}
}
