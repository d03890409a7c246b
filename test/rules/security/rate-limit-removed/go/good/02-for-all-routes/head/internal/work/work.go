package work

import "github.com/go-chi/chi/v5"

func Routes(r chi.Router, h *Handlers) {
	r.Use(h.rateLimiter())
	r.Post("/codes", h.Create)
}
