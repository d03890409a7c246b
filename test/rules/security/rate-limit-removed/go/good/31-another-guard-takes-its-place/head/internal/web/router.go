package web

import (
	"net/http"
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/httprate"
)

func Router(h *Handlers) http.Handler {
	r := chi.NewRouter()
	r.Get("/healthz", h.Health)
	r.Route("/orders", func(r chi.Router) {
		r.With(h.quota).Post("/", h.Order)
		r.With(httprate.LimitByIP(30, time.Minute)).Post("/{id}/notes", h.Note)
	})
	return r
}
