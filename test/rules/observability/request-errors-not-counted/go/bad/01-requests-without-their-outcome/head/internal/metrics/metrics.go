package metrics

import "github.com/prometheus/client_golang/prometheus"

var Requests = prometheus.NewCounterVec(prometheus.CounterOpts{Name: "http_requests_total"}, []string{"method", "route"})
