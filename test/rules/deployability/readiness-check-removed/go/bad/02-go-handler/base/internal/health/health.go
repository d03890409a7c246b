package health

import (
	"context"
	"database/sql"
	"net/http"
)

type Handler struct{ DB *sql.DB }

func (h *Handler) check(ctx context.Context) error {
	return h.DB.PingContext(ctx)
}

func (h *Handler) Mount(mux *http.ServeMux) {
	mux.HandleFunc("GET /readyz", h.ready)
}

func (h *Handler) ready(w http.ResponseWriter, r *http.Request) {
	if err := h.check(r.Context()); err != nil { // <- finding
		http.Error(w, "not ready", http.StatusServiceUnavailable)
		return
	}
	w.WriteHeader(http.StatusOK)
}
