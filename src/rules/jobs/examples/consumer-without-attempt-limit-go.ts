import type { Example, Examples } from '#model/rule'

const file = (title: string, text: string): Example => ({ title, files: { 'internal/work/work.go': `package work\n\n${text}` } })

export const consumerWithoutAttemptLimitGo: Examples = {
  bad: [
    file(
      'a task of asynq',
      `import (
	"math"

	"github.com/hibiken/asynq"
)

func (q *Queue) SyncAccount(id string) error {
	task := asynq.NewTask("account:sync", []byte(id), asynq.MaxRetry(math.MaxInt32)) // <- finding
	_, err := q.client.Enqueue(task)
	return err
}
`,
    ),
    file(
      'a consumer of JetStream',
      `import (
	"context"

	"github.com/nats-io/nats.go/jetstream"
)

func Consumer(ctx context.Context, stream jetstream.Stream) (jetstream.Consumer, error) {
	return stream.CreateOrUpdateConsumer(ctx, jetstream.ConsumerConfig{
		Durable:    "orders",
		AckPolicy:  jetstream.AckExplicitPolicy,
		MaxDeliver: -1, // <- finding
	})
}
`,
    ),
    file(
      'of NSQ',
      `import "github.com/nsqio/go-nsq"

func Consumer(topic string) (*nsq.Consumer, error) {
	config := nsq.NewConfig()
	config.MaxAttempts = 0 // <- finding
	return nsq.NewConsumer(topic, "invoices", config)
}
`,
    ),
    file(
      'jobs of river',
      `import (
	"context"

	"github.com/riverqueue/river"
)

func (s *Service) Queue(ctx context.Context, id string) error {
	_, err := s.client.Insert(ctx, ExportArgs{ID: id}, &river.InsertOpts{
		Queue:       "exports",
		MaxAttempts: 30_000, // <- finding
	})
	return err
}
`,
    ),
  ],
  good: [
    file(
      'a few attempts',
      `import "github.com/hibiken/asynq"

func Task(id string) *asynq.Task {
	return asynq.NewTask("account:sync", []byte(id), asynq.MaxRetry(5))
}
`,
    ),
    file(
      "the library's own number",
      `import "github.com/hibiken/asynq"

func Task(id string) *asynq.Task {
	return asynq.NewTask("account:sync", []byte(id), asynq.Queue("low"))
}
`,
    ),
    file(
      'a number of the configuration',
      `import (
	"github.com/nats-io/nats.go/jetstream"
)

func Config(most int) jetstream.ConsumerConfig {
	return jetstream.ConsumerConfig{Durable: "orders", MaxDeliver: most}
}
`,
    ),
    file(
      'a limit of NSQ',
      `import "github.com/nsqio/go-nsq"

func Consumer(topic string) (*nsq.Consumer, error) {
	config := nsq.NewConfig()
	config.MaxAttempts = 12
	return nsq.NewConsumer(topic, "invoices", config)
}
`,
    ),
  ],
}
