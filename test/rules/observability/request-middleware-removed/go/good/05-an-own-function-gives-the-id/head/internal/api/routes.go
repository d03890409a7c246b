package api

import (
	"log/slog"
	"net/http"
)

func Routes(log *slog.Logger) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /items", items)
	mux.HandleFunc("PUT /items/{item}", take)
	return accessLog(log)(numbered(log)(mux))
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
