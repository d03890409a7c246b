package main

import (
	"net/http"

	"github.com/go-chi/chi/v5"

	"example.com/a/internal/web"
)

func main() {
	h := &H{}
	r := chi.NewRouter()
	r.Group(func(r chi.Router) {
		r.Use(web.Authenticate([]byte("k")))
		r.Get("/campaigns", h.Campaigns)
		r.Route("/donors", func(r chi.Router) {
			r.Get("/export", h.Export)
		})
	})
	http.ListenAndServe(":8080", r)
}
