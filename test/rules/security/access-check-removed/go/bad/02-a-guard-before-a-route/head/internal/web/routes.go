package web

import "github.com/go-chi/chi/v5"

func Register(r chi.Router, h *Handler) {
	r.Delete("/users/{id}", h.DeleteUser)
	r.Get("/users", h.Users)
}
