package hooks

import (
	"net/http"

	"example.com/service/internal/store"
)

type Handler struct{ store *store.Store }

func (h *Handler) Routes(mux *http.ServeMux) {
	mux.HandleFunc("POST /webhooks/billing", h.billing)
}

func (h *Handler) billing(w http.ResponseWriter, r *http.Request) {
	event, err := verify(r)
	if err != nil {
		http.Error(w, "bad signature", http.StatusUnauthorized)
		return
	}
	if err := h.store.Credit(r.Context(), event.AccountID, event.Credits); err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}
