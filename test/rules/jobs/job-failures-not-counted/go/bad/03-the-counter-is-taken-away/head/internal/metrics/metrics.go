package metrics

import (
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promauto"
)

var Requests = promauto.NewCounterVec(prometheus.CounterOpts{Name: "http_requests_total"}, []string{"status"})

var _ = prometheus.Labels{}
