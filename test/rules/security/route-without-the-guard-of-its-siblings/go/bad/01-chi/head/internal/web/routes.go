package web

import (
	"net/http"

	"github.com/go-chi/chi/v5"
)

func Register(r chi.Router) {
	r.With(requireUser).Post("/orders", create)
	r.With(requireUser).Put("/orders/{id}", replace)
	r.With(requireUser).Delete("/orders/{id}", remove)
	r.Post("/orders/{id}/refund", refund) // <- finding
}

func create(w http.ResponseWriter, r *http.Request)  {}
func replace(w http.ResponseWriter, r *http.Request) {}
func remove(w http.ResponseWriter, r *http.Request)  {}
func refund(w http.ResponseWriter, r *http.Request)  { pay(r.FormValue("id")) }
