import type { Examples } from '#model/rule'

const main = (mark: string): string => `package main

import (
	"net/http"

	"github.com/go-chi/chi/v5"
)

func main() {
	r := chi.NewRouter()
	r.Get("/orders", list)
	r.Post("/orders", create)
	r.Delete("/orders/{id}", remove)
	http.ListenAndServe(":8080", r)${mark}
}

func list(w http.ResponseWriter, r *http.Request)   {}
func create(w http.ResponseWriter, r *http.Request) {}
func remove(w http.ResponseWriter, r *http.Request) {}
`
const metrics = (made: string): string =>
  `package main\n\nimport "github.com/prometheus/client_golang/prometheus"\n\nvar one = prometheus.${made}\n`

export const requestLatencyNotMeasuredGo: Examples = {
  bad: [
    { title: 'routes and no metrics', files: { 'main.go': main(' // <- finding') } },
    {
      title: 'a gauge only',
      files: { 'main.go': main(' // <- finding'), 'metrics.go': metrics('NewGauge(prometheus.GaugeOpts{Name: "workers"})') },
    },
  ],
  good: [
    {
      title: 'a histogram',
      files: {
        'main.go': main(''),
        'metrics.go': metrics('NewHistogramVec(prometheus.HistogramOpts{Name: "http_request_duration_seconds"}, []string{"route"})'),
      },
    },
    {
      title: 'an instrumentation of the standard library',
      files: {
        'go.mod':
          'module example.com/service\n\ngo 1.24\n\nrequire (\n\tgithub.com/go-chi/chi/v5 v5.2.0\n\tgo.opentelemetry.io/contrib/instrumentation/net/http/otelhttp v0.60.0\n)\n',
        'main.go': main(''),
      },
    },
  ],
}
