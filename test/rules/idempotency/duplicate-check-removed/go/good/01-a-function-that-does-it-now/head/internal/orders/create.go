package orders

import (
	"net/http"
)

func (h *Handler) Create(w http.ResponseWriter, r *http.Request) {
	reference := r.FormValue("reference")
	exists, err := h.orders.HasReference(r.Context(), reference)
	if err != nil {
		http.Error(w, "orders", http.StatusInternalServerError)
		return
	}
	if h.refuseSecond(w, reference) {
		return
	}
	h.orders.Create(r.Context(), reference)
	w.WriteHeader(http.StatusCreated)
}
