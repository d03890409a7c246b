package work

import (
	"net/http"
	"golang.org/x/time/rate"
)

type Handlers struct {
	limiter *rate.Limiter
}

func (h *Handlers) Send(w http.ResponseWriter, r *http.Request) {
	h.mail(r)
}
