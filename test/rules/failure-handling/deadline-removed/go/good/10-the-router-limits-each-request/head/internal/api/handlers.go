package api

import (
	"context"
	"net/http"
)

type Handlers struct{ rates interface{ Load(context.Context) ([]byte, error) } }

func (h *Handlers) Rates(w http.ResponseWriter, r *http.Request) {
	body, err := h.rates.Load(r.Context())
	if err != nil {
		http.Error(w, "unavailable", http.StatusServiceUnavailable)
		return
	}
	w.Write(body)
}
