import type { Examples } from '#model/rule'

const asynq = (...tasks: readonly string[]): string => `package work

import "github.com/hibiken/asynq"

func Register(mux *asynq.ServeMux, w *Worker) {
${tasks.join('\n')}
}
`
const mail = '	mux.HandleFunc("mail:send", w.HandleMail)'
const refund = '	mux.HandleFunc("order:refund", w.HandleRefund)'
const mark = ' // <- finding'

const pubsub = (mark = ''): string => `package work

import (
	"context"

	"cloud.google.com/go/pubsub"
)

func Consume(ctx context.Context, client *pubsub.Client, place func([]byte) error) error {
	return client.Subscription("orders").Receive(ctx, func(ctx context.Context, m *pubsub.Message) {${mark}
		if place(m.Data) != nil {
			m.Nack()
			return
		}
		m.Ack()
	})
}
`

export const consumerWithoutReprocessingNotesGo: Examples = {
  bad: [
    {
      title: 'the README speaks of other things',
      files: { 'README.md': '# Shop\n\n## Build\n\nmake\n', 'internal/work/work.go': asynq(mail + mark) },
    },
    {
      title: 'a second kind of jobs',
      base: { 'README.md': '# Shop\n', 'internal/work/work.go': asynq(mail) },
      files: { 'README.md': '# Shop\n', 'internal/work/work.go': asynq(mail, refund + mark) },
    },
    {
      title: 'messages of Pub/Sub',
      base: { 'docs/operations.md': '# Operations\n\n## Restart\n' },
      files: { 'docs/operations.md': '# Operations\n\n## Restart\n', 'internal/work/work.go': pubsub(mark) },
    },
  ],
  good: [
    {
      title: 'the README speaks of it',
      files: { 'README.md': '# Shop\n\n## Replay failed jobs\n\nasynq task run\n', 'internal/work/work.go': asynq(mail) },
    },
    {
      title: 'the queue was there',
      base: { 'README.md': '# Shop\n', 'internal/work/work.go': asynq(mail) },
      files: { 'README.md': '# Shop\n', 'internal/work/work.go': asynq(`	// By its own server.\n${mail}`) },
    },
    {
      title: 'in a test',
      files: { 'README.md': '# Shop\n', 'internal/work/work_test.go': asynq(mail) },
    },
  ],
}
