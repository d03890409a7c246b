package web

import (
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/httprate"
)

func Mount(r chi.Router, h *Handlers) {
	r.With(httprate.LimitByIP(5, time.Minute)).Post("/members", h.Join)
}
