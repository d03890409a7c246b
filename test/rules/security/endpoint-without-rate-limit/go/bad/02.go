package web

import "net/http"

func Register(mux *http.ServeMux, h *Handler) {
	mux.HandleFunc("POST /password-reset", h.Reset) // <- finding
}

type Handler struct{}

func (h *Handler) Reset(w http.ResponseWriter, r *http.Request) {
	send(r.FormValue("email"))
}