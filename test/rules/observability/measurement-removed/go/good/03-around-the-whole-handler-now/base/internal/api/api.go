package api

import (
	"net/http"

	"github.com/go-chi/chi/v5"

	"example.com/service/internal/timing"
)

func Routes(list, show http.HandlerFunc) http.Handler {
	r := chi.NewRouter()
	r.Use(timing.Timed)
	r.Get("/lists", list)
	r.Get("/lists/{id}", show)
	return r
}
