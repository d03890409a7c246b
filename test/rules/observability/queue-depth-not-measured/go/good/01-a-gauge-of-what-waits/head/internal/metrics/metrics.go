package metrics

import "github.com/prometheus/client_golang/prometheus"

var Waiting = prometheus.NewGaugeVec(prometheus.GaugeOpts{Name: "mail_queue_depth"}, []string{"queue"})
