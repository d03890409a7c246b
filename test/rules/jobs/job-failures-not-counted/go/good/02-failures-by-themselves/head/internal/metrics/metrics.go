package metrics

import (
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promauto"
)

var Failed = promauto.NewCounter(prometheus.CounterOpts{Name: "order_jobs_failed_total"})

var _ = prometheus.Labels{}
