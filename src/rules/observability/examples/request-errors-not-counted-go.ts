import type { Examples } from '#model/rule'

const main = (mark = ''): string => `package main

import (
	"net/http"

	"github.com/go-chi/chi/v5"
)

func main() {
	r := chi.NewRouter()
	r.Get("/orders", list)
	r.Post("/orders", place)
	http.ListenAndServe(":8080", r)${mark}
}
`
const metrics = (declaration: string): string => `package metrics

import "github.com/prometheus/client_golang/prometheus"

${declaration}
`
const mark = ' // <- finding'

export const requestErrorsNotCountedGo: Examples = {
  bad: [
    {
      title: 'requests without their outcome',
      files: {
        'main.go': main(mark),
        'internal/metrics/metrics.go': metrics(
          'var Requests = prometheus.NewCounterVec(prometheus.CounterOpts{Name: "http_requests_total"}, []string{"method", "route"})',
        ),
      },
    },
    {
      title: 'latency without it',
      files: {
        'main.go': main(mark),
        'internal/metrics/metrics.go': metrics(
          'var Latency = prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: "http_request_duration_seconds"}, []string{"route"})',
        ),
      },
    },
    {
      title: 'the label is taken away',
      base: {
        'main.go': main(),
        'internal/metrics/metrics.go': metrics(
          'var Requests = prometheus.NewCounterVec(prometheus.CounterOpts{Name: "http_requests_total"}, []string{"route", "status"}) // <- finding',
        ),
      },
      files: {
        'main.go': main(),
        'internal/metrics/metrics.go': metrics(
          'var Requests = prometheus.NewCounterVec(prometheus.CounterOpts{Name: "http_requests_total"}, []string{"route"})',
        ),
      },
    },
  ],
  good: [
    {
      title: 'a label for the status',
      files: {
        'main.go': main(),
        'internal/metrics/metrics.go': metrics(
          'var Requests = prometheus.NewCounterVec(prometheus.CounterOpts{Name: "http_requests_total"}, []string{"route", "code"})',
        ),
      },
    },
    {
      title: 'failures by themselves',
      files: {
        'main.go': main(),
        'internal/metrics/metrics.go': metrics('var Failed = prometheus.NewCounter(prometheus.CounterOpts{Name: "orders_failed_total"})'),
      },
    },
    { title: 'no metrics at all', files: { 'main.go': main() } },
    {
      title: 'labels that are made elsewhere',
      files: {
        'main.go': main(),
        'internal/metrics/metrics.go': metrics(
          'var Requests = prometheus.NewCounterVec(prometheus.CounterOpts{Name: "http_requests_total"}, labels())',
        ),
      },
    },
  ],
}
