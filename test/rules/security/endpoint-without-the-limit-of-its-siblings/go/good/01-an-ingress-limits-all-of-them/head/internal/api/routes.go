package api

import (
	"net/http"
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/httprate"
)

func Routes(r chi.Router, h *Handler) {
	r.With(httprate.LimitByIP(100, time.Minute)).Get("/search", h.search)
	r.Post("/reviews", h.review)
}

func (h *Handler) search(w http.ResponseWriter, r *http.Request) { h.find(w, r) }

func (h *Handler) review(w http.ResponseWriter, r *http.Request) { h.insert(w, r) }
