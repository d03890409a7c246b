import type { Examples } from '#model/rule'
import { asynqWorker, goMetrics } from './work-go.ts'

const requests = 'var Requests = promauto.NewCounterVec(prometheus.CounterOpts{Name: "http_requests_total"}, []string{"status"})'
const plain = asynqWorker('	return w.place(ctx, t)')
const marked = plain.replace('w.HandlePlace)\n', 'w.HandlePlace) // <- finding\n')
const files = (metrics: string, work: string): Readonly<Record<string, string>> => ({
  'internal/metrics/metrics.go': goMetrics(metrics),
  'internal/work/work.go': work,
})
const counted = 'var Done = promauto.NewCounterVec(prometheus.CounterOpts{Name: "jobs_done_total"}, []string{"kind", "outcome"})'

const kafka = `package work

import (
	"context"

	"github.com/segmentio/kafka-go"
)

func Consume(ctx context.Context, reader *kafka.Reader, place func(context.Context, []byte) error) error {
	for {
		message, err := reader.FetchMessage(ctx) // <- finding
		if err != nil {
			return err
		}
		if err := place(ctx, message.Value); err != nil {
			return err
		}
		if err := reader.CommitMessages(ctx, message); err != nil {
			return err
		}
	}
}
`

export const jobFailuresNotCountedGo: Examples = {
  bad: [
    { title: 'requests are counted, jobs are not', files: files(requests, marked) },
    { title: 'messages of Kafka', files: files(requests, kafka) },
    {
      title: 'the counter is taken away',
      base: files(`${requests}\n\n${counted} // <- finding`, plain),
      files: files(requests, plain),
    },
  ],
  good: [
    { title: 'by their outcome', files: files(`${requests}\n\n${counted}`, plain) },
    {
      title: 'failures by themselves',
      files: files('var Failed = promauto.NewCounter(prometheus.CounterOpts{Name: "order_jobs_failed_total"})', plain),
    },
    { title: 'no metrics at all', files: { 'internal/work/work.go': plain } },
    {
      title: 'no jobs',
      files: { 'internal/metrics/metrics.go': goMetrics(requests) },
    },
  ],
}
