package api

import (
	"context"
	"net/http"
	"time"
)

type Handlers struct{ rates interface{ Load(context.Context) ([]byte, error) } }

func (h *Handlers) Rates(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), 10*time.Second)
	defer cancel()
	body, err := h.rates.Load(ctx)
	if err != nil {
		http.Error(w, "unavailable", http.StatusServiceUnavailable)
		return
	}
	w.Write(body)
}
