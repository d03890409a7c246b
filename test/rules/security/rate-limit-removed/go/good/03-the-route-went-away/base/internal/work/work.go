package work

import "github.com/go-chi/chi/v5"

func Routes(r chi.Router, h *Handlers) {
	r.With(h.rateLimiter()).Post("/codes", h.Create)
	r.Get("/codes", h.List)
}
