package web

import (
	"net/http"

	"github.com/go-chi/chi/v5"
)

func Register(r chi.Router) {
	r.Post("/signup", func(w http.ResponseWriter, r *http.Request) { // <- finding
		create(r.FormValue("email"))
	})
}