package metrics

import "github.com/prometheus/client_golang/prometheus"

var Sent = prometheus.NewCounter(prometheus.CounterOpts{Name: "mail_sent_total"})

func init() {
	prometheus.MustRegister(Sent)
}
