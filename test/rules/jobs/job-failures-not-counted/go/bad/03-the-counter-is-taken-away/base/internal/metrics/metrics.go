package metrics

import (
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promauto"
)

var Requests = promauto.NewCounterVec(prometheus.CounterOpts{Name: "http_requests_total"}, []string{"status"})

var Done = promauto.NewCounterVec(prometheus.CounterOpts{Name: "jobs_done_total"}, []string{"kind", "outcome"}) // <- finding

var _ = prometheus.Labels{}
