package api

import (
	"net/http"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promauto"
)

var payments = promauto.NewCounterVec(prometheus.CounterOpts{Name: "payments_total"}, []string{"outcome"})

type Gateway interface {
	Charge(id string) error
}

func Pay(g Gateway) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if err := g.Charge(r.PathValue("id")); err != nil {
			http.Error(w, "charge", http.StatusBadGateway)
			return
		}
		payments.WithLabelValues("ok").Inc() // <- finding
		w.WriteHeader(http.StatusNoContent)
	}
}
