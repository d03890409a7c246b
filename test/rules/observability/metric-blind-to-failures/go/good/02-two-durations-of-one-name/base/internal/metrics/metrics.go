package metrics

import "github.com/prometheus/client_golang/prometheus"

var Shipments = prometheus.NewHistogramVec(prometheus.HistogramOpts{
	Namespace: "depot",
	Subsystem: "shipments",
	Name:      "duration_seconds",
}, []string{"carrier"})

var Responses = prometheus.NewHistogramVec(prometheus.HistogramOpts{
	Namespace: "depot",
	Subsystem: "responses",
	Name:      "duration_seconds",
}, []string{"route", "code"})
