package api

import (
	"net/http"

	"github.com/go-chi/chi/v5"
)

func Routes(list, show http.HandlerFunc) http.Handler {
	r := chi.NewRouter()
	r.Get("/lists", list)
	r.Get("/lists/{id}", show)
	return r
}
