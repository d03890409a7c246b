package api

import "net/http"

type Cache interface{ Refresh(sku string) }

type API struct{ cache Cache }

func (a *API) Routes(mux *http.ServeMux) { mux.HandleFunc("POST /prices/refresh", a.refresh) }

func (a *API) refresh(w http.ResponseWriter, r *http.Request) {
	go a.cache.Refresh(r.FormValue("sku"))
	w.WriteHeader(http.StatusAccepted)
}
