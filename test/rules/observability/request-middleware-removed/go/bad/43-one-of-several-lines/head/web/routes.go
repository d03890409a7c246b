package web

import (
	"net/http"

	"github.com/go-chi/chi/v5"
)

func Routes() http.Handler {
	r := chi.NewRouter()
	r.Use(
		admit,
	)
	r.Get("/berths", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(204) })
	return r
}
