import type { Examples } from '#model/rule'

const metrics = (declaration: string): string => `package metrics

import "github.com/prometheus/client_golang/prometheus"

${declaration}
`
const requests = metrics('var Requests = prometheus.NewCounter(prometheus.CounterOpts{Name: "http_requests_total"})')
const river = (mark = ''): string => `package work

import "github.com/riverqueue/river"

func Workers(mailer *Mailer) *river.Workers {
	workers := river.NewWorkers()
	river.AddWorker(workers, &MailWorker{mailer: mailer})${mark}
	return workers
}
`
const nats = (mark = ''): string => `package work

import (
	"context"

	"github.com/nats-io/nats.go/jetstream"
)

func Consume(ctx context.Context, consumer jetstream.Consumer, place func([]byte) error) (jetstream.ConsumeContext, error) {
	return consumer.Consume(func(message jetstream.Msg) {${mark}
		if place(message.Data()) != nil {
			message.NakWithDelay(backoff)
			return
		}
		message.Ack()
	})
}
`
const mark = ' // <- finding'

export const queueDepthNotMeasuredGo: Examples = {
  bad: [
    { title: 'jobs of river', files: { 'internal/metrics/metrics.go': requests, 'internal/work/work.go': river(mark) } },
    { title: 'messages of JetStream', files: { 'internal/metrics/metrics.go': requests, 'internal/work/work.go': nats(mark) } },
    {
      title: 'what was put in says nothing of what waits',
      files: {
        'internal/metrics/metrics.go': metrics('var Queued = prometheus.NewCounter(prometheus.CounterOpts{Name: "mails_queued_total"})'),
        'internal/work/work.go': river(mark),
      },
    },
  ],
  good: [
    {
      title: 'a gauge of what waits',
      files: {
        'internal/metrics/metrics.go': metrics(
          'var Waiting = prometheus.NewGaugeVec(prometheus.GaugeOpts{Name: "mail_queue_depth"}, []string{"queue"})',
        ),
        'internal/work/work.go': river(),
      },
    },
    {
      title: 'the lag of a consumer',
      files: {
        'internal/metrics/metrics.go': metrics('var Lag = prometheus.NewGauge(prometheus.GaugeOpts{Name: "consumer_lag"})'),
        'internal/work/work.go': nats(),
      },
    },
    { title: 'no metrics at all', files: { 'internal/work/work.go': river() } },
    {
      title: 'a name that is put together',
      files: {
        'internal/metrics/metrics.go': metrics(
          'func Depth(name string) prometheus.Gauge {\n	return prometheus.NewGauge(prometheus.GaugeOpts{Name: name + "_waiting"})\n}',
        ),
        'internal/work/work.go': river(),
      },
    },
  ],
}
