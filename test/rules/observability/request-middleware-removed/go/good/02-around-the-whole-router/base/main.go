package main

import (
	"net/http"

	"github.com/go-chi/chi/v5"

	"example.com/pay/internal/mw"
)

func main() {
	r := chi.NewRouter()
	r.Use(mw.Metrics)
	r.Get("/pay", func(w http.ResponseWriter, r *http.Request) {})
	http.ListenAndServe(":8080", r)
}
