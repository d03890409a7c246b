package web

import (
	"net/http"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

func ServeMetrics() error {
	return http.ListenAndServe(":9090", promhttp.Handler())
}