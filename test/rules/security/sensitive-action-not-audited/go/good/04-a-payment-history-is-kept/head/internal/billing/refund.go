package billing

import (
	"net/http"

	"github.com/go-chi/chi/v5"
)

func (h *Handler) Routes(r chi.Router) {
	r.With(h.requireStaff).Post("/payments/{id}/refund", h.refund)
}

func (h *Handler) refund(w http.ResponseWriter, r *http.Request) {
	if err := h.payments.Refund(r.Context(), chi.URLParam(r, "id")); err != nil {
		http.Error(w, "failed", http.StatusBadGateway)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}
