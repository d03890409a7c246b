package hooks

import (
	"net/http"

	"github.com/go-chi/chi/v5"
)

func Routes(h *Handler) chi.Router {
	r := chi.NewRouter()
	r.Post("/hooks/paid", h.Paid)
	return r
}

func (h *Handler) Paid(w http.ResponseWriter, r *http.Request) {
	if !h.store.Claim(r.Context(), r.Header.Get("X-Event-Id")) {
		w.WriteHeader(http.StatusOK)
		return
	}
	h.plans.Extend(r.Context(), r.PathValue("customer"), 30)
}
