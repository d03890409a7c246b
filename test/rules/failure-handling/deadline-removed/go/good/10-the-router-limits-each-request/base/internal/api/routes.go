package api

import (
	"net/http"
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"
)

func Routes(h *Handlers) http.Handler {
	r := chi.NewRouter()
	r.Get("/rates", h.Rates)
	return r
}
