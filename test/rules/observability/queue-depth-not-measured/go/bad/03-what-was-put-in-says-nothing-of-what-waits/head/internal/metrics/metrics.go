package metrics

import "github.com/prometheus/client_golang/prometheus"

var Queued = prometheus.NewCounter(prometheus.CounterOpts{Name: "mails_queued_total"})
