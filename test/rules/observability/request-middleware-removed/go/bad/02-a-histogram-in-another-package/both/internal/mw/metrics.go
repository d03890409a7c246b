package mw

import (
	"time"

	"github.com/gin-gonic/gin"
	"github.com/prometheus/client_golang/prometheus"
)

var duration = prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: "http_duration_seconds"}, []string{"path"})

func Metrics() gin.HandlerFunc {
	return func(c *gin.Context) {
		start := time.Now()
		c.Next()
		duration.WithLabelValues(c.FullPath()).Observe(time.Since(start).Seconds())
	}
}
