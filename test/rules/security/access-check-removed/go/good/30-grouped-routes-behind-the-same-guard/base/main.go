package main

import (
	"net/http"

	"github.com/go-chi/chi/v5"

	"example.com/a/internal/web"
)

func main() {
	h := &H{}
	r := chi.NewRouter()
	auth := web.Authenticate([]byte("k"))
	r.With(auth).Get("/campaigns", h.Campaigns)
	r.With(auth).Get("/donors/export", h.Export)
	http.ListenAndServe(":8080", r)
}
