package api

import "github.com/go-chi/chi/v5"

func Routes(api *API) chi.Router {
	r := chi.NewRouter()
	r.Post("/options", api.Options)
	r.Post("/verify", api.Verify)
	return r
}
