package metrics

import (
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promauto"
)

func Register(registry prometheus.Registerer) {
	latency := prometheus.NewHistogramVec(
		prometheus.HistogramOpts{Name: "latency_seconds"},
		[]string{
			"method",
			"url", // <- finding
		},
	)
	registry.MustRegister(latency)
}