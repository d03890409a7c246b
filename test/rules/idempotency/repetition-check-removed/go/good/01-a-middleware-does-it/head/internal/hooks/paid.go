package hooks

import (
	"net/http"

	"github.com/go-chi/chi/v5"
)

func Routes(h *Handler) chi.Router {
	r := chi.NewRouter()
	r.With(h.firstDelivery).Post("/hooks/paid", h.Paid)
	return r
}

func (h *Handler) firstDelivery(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !h.store.Claim(r.Context(), r.Header.Get("X-Event-Id")) {
			w.WriteHeader(http.StatusOK)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func (h *Handler) Paid(w http.ResponseWriter, r *http.Request) {
	h.plans.Extend(r.Context(), r.PathValue("customer"), 30)
}
