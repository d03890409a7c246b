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
		outcome := "ok"
		defer func() { payments.WithLabelValues(outcome).Inc() }()
		if err := g.Charge(r.PathValue("id")); err != nil {
			outcome = "failed"
			http.Error(w, "charge", http.StatusBadGateway)
			return
		}
		w.WriteHeader(http.StatusNoContent)
	}
}
