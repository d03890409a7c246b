package web

import (
	"net/http"
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/httprate"
)

func Routes(h *Handlers) http.Handler {
	r := chi.NewRouter()
	r.Group(func(r chi.Router) {
		r.With(httprate.LimitByIP(10, time.Minute)).Post("/orders", h.CreateOrder)
		r.With(httprate.LimitByIP(10, time.Minute)).Post("/coupons", h.RedeemCoupon)
	})
	return r
}
