package web

import "github.com/go-chi/chi/v5"

func Register(r chi.Router, h *Handler) {
	r.With(requireAdmin).Delete("/users/{id}", h.DeleteUser) // <- finding
	r.Get("/users", h.Users)
}
