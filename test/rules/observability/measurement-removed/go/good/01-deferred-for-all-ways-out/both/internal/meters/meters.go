package meters

import (
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promauto"
)

var (
	SendFailures = promauto.NewCounterVec(prometheus.CounterOpts{Name: "mail_send_failures_total"}, []string{"provider"})
	SendSeconds  = promauto.NewHistogram(prometheus.HistogramOpts{Name: "mail_send_seconds"})
	Retries      = promauto.NewCounter(prometheus.CounterOpts{Name: "mail_retries_total"})
)
