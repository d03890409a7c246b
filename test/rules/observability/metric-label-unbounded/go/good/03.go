package metrics

import (
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promauto"
)

var labels = []string{"user_id"}

var requests = prometheus.NewCounterVec(prometheus.CounterOpts{Name: "requests_total"}, names())