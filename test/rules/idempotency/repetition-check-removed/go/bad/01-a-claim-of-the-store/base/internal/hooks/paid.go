package hooks

import (
	"encoding/json"
	"net/http"
)

func (h *Handler) Paid(w http.ResponseWriter, r *http.Request) {
	var evt Event
	if err := json.NewDecoder(r.Body).Decode(&evt); err != nil {
		http.Error(w, "body", http.StatusBadRequest)
		return
	}
	first, err := h.store.MarkDelivered(r.Context(), evt.ID) // <- finding
	if err != nil {
		http.Error(w, "store", http.StatusInternalServerError)
		return
	}
	if !first {
		w.WriteHeader(http.StatusOK)
		return
	}
	if err := h.plans.Extend(r.Context(), evt.Customer, 30); err != nil {
		http.Error(w, "store", http.StatusInternalServerError)
	}
}
