package main

import (
	"net/http"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

var (
	served  = prometheus.NewCounterVec(prometheus.CounterOpts{Name: "served_total"}, []string{"code"})
	seconds = prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: "serve_seconds"}, []string{"code"})
)

func observed(h http.Handler) http.Handler {
	return promhttp.InstrumentHandlerDuration(seconds, promhttp.InstrumentHandlerCounter(served, h)) // <- finding
}

func main() {
	prometheus.MustRegister(served, seconds)
	http.Handle("/metrics", promhttp.Handler())
	http.Handle("/maps", observed(http.FileServer(http.Dir("maps"))))
	_ = http.ListenAndServe(":8080", nil)
}
