package main

import (
	"log/slog"
	"net/http"

	"github.com/go-chi/chi/v5"
)

func main() {
	r := chi.NewRouter()
	r.Use(func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, req *http.Request) {
			slog.Info("request", "path", req.URL.Path)
			next.ServeHTTP(w, req)
		})
	})
	r.Get("/berths", func(w http.ResponseWriter, req *http.Request) { w.WriteHeader(http.StatusNoContent) })
	_ = http.ListenAndServe(":8080", r)
}
