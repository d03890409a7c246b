package hooks

import "net/http"

func Register(mux *http.ServeMux) {
	mux.HandleFunc("POST /orders", create)
}

func create(w http.ResponseWriter, r *http.Request) {
	store(r.FormValue("sku"))
}