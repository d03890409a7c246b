package metrics

import "github.com/prometheus/client_golang/prometheus"

var Lag = prometheus.NewGauge(prometheus.GaugeOpts{Name: "consumer_lag"})
