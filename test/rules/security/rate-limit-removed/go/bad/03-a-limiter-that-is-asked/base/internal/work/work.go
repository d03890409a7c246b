package work

import (
	"net/http"
	"golang.org/x/time/rate"
)

type Handlers struct {
	limiter *rate.Limiter
}

func (h *Handlers) Send(w http.ResponseWriter, r *http.Request) {
	if !h.limiter.Allow() { // <- finding
		http.Error(w, "slow down", http.StatusTooManyRequests)
		return
	}
	h.mail(r)
}
