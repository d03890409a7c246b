package api

import (
	"net/http"
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/httprate"
)

func Routes() http.Handler {
	r := chi.NewRouter()
	r.With(httprate.LimitByIP(60, time.Minute)).Post("/login", login)
	return r
}

func login(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusNoContent) }
