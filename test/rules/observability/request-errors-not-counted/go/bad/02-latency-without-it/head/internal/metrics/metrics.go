package metrics

import "github.com/prometheus/client_golang/prometheus"

var Latency = prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: "http_request_duration_seconds"}, []string{"route"})
