package main

import (
	"net/http"

	"github.com/go-chi/chi/v5"
)

func main() {
	r := chi.NewRouter()
	r.Get("/orders", list)
	r.Post("/orders", place)
	http.ListenAndServe(":8080", r) // <- finding
}
