package api

import (
	"context"
	"net/http"

	"example.com/service/internal/export"
	"github.com/go-chi/chi/v5"
)

type API struct{ exporter *export.Exporter }

func (a *API) Routes(r chi.Router) { r.Post("/exports", a.create) }

func (a *API) create(w http.ResponseWriter, r *http.Request) {
	id := export.NewID()
	go a.exporter.Run(context.WithoutCancel(r.Context()), id) // <- finding
	w.WriteHeader(http.StatusAccepted)
}
