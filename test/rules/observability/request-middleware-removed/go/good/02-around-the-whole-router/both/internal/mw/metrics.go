package mw

import (
	"net/http"
	"time"

	"github.com/prometheus/client_golang/prometheus"
)

var duration = prometheus.NewHistogram(prometheus.HistogramOpts{Name: "http_duration_seconds"})

func Metrics(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		next.ServeHTTP(w, r)
		duration.Observe(time.Since(start).Seconds())
	})
}
