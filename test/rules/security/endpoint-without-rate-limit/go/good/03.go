package web

import (
	"net/http"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/httprate"
)

func Register(r chi.Router) {
	r.Use(httprate.LimitByIP(100, window))
	r.Post("/login", login)
}

func login(w http.ResponseWriter, r *http.Request) {
	check(r.FormValue("user"))
}