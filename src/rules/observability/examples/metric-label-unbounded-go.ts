import type { Examples } from '#model/rule'

const start = `package metrics

import (
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promauto"
)

`

export const metricLabelUnboundedGo: Examples = {
  bad: [
    `${start}var requests = promauto.NewCounterVec(prometheus.CounterOpts{Name: "requests_total"}, []string{"route", "user_id"}) // <- finding`,
    `${start}func Register(registry prometheus.Registerer) {
	latency := prometheus.NewHistogramVec(
		prometheus.HistogramOpts{Name: "latency_seconds"},
		[]string{
			"method",
			"url", // <- finding
		},
	)
	registry.MustRegister(latency)
}`,
    {
      title: 'an identifier joins the labels',
      base: {
        'internal/metrics/jobs.go': `${start}var jobs = promauto.NewGaugeVec(prometheus.GaugeOpts{Name: "jobs"}, []string{"queue"})\n`,
      },
      files: {
        'internal/metrics/jobs.go': `${start}var jobs = promauto.NewGaugeVec(prometheus.GaugeOpts{Name: "jobs"}, []string{"queue", "job_id"}) // <- finding\n`,
      },
    },
  ],
  good: [
    `${start}var requests = promauto.NewCounterVec(prometheus.CounterOpts{Name: "requests_total"}, []string{"route", "status"})`,
    `${start}var up = prometheus.NewGauge(prometheus.GaugeOpts{Name: "up"})`,
    `${start}var labels = []string{"user_id"}

var requests = prometheus.NewCounterVec(prometheus.CounterOpts{Name: "requests_total"}, names())`,
    {
      title: 'a test',
      files: {
        'internal/metrics/jobs_test.go': `${start}var jobs = promauto.NewGaugeVec(prometheus.GaugeOpts{Name: "jobs"}, []string{"user_id"})\n`,
      },
    },
  ],
}
