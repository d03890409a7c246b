package metrics

import "github.com/prometheus/client_golang/prometheus"

var Requests = prometheus.NewCounter(prometheus.CounterOpts{Name: "http_requests_total"})
