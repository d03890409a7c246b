package metrics

import (
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promauto"
)

var up = prometheus.NewGauge(prometheus.GaugeOpts{Name: "up"})