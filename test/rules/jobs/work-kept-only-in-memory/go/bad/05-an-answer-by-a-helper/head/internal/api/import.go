package api

import (
	"encoding/json"
	"net/http"
)

type Importer interface{ ImportAll(file string) error }

type Handler struct{ importer Importer }

func (h *Handler) Routes(mux *http.ServeMux) { mux.Handle("POST /imports", http.HandlerFunc(h.start)) }

func (h *Handler) start(w http.ResponseWriter, r *http.Request) {
	file := r.FormValue("file")
	go h.run(file) // <- finding
	respond(w, 202, map[string]string{"file": file})
}

func (h *Handler) run(file string) { _ = h.importer.ImportAll(file) }

func respond(w http.ResponseWriter, status int, body any) {
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(body)
}
