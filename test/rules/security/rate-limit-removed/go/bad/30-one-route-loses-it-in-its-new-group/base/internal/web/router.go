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
	r.With(httprate.LimitByIP(10, time.Minute)).Post("/orders", h.Order)
	r.With(httprate.LimitByIP(30, time.Minute)).Post("/orders/{id}/notes", h.Note)
	return r
}
