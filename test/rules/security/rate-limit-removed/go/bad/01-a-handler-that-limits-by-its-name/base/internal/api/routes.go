package api

import "github.com/go-chi/chi/v5"

func Routes(api *API) chi.Router {
	r := chi.NewRouter()
	r.With(api.limitHandler(api.limits.Passkeys)).Post("/options", api.Options) // <- finding
	r.Post("/verify", api.Verify)
	return r
}
