package health

import (
	"database/sql"
	"net/http"
)

type Handler struct{ DB *sql.DB }

func (h *Handler) Mount(mux *http.ServeMux) {
	mux.HandleFunc("GET /readyz", h.ready)
}

func (h *Handler) ready(w http.ResponseWriter, r *http.Request) {
	w.WriteHeader(http.StatusOK)
}
