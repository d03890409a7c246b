package metrics

import "github.com/prometheus/client_golang/prometheus"

var Failed = prometheus.NewCounter(prometheus.CounterOpts{Name: "orders_failed_total"})
