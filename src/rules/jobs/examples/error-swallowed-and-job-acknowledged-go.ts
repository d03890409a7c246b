import type { Example, Examples } from '#model/rule'

const file = (title: string, text: string): Example => ({ title, files: { 'internal/work/work.go': `package work\n\n${text}` } })

const asynq = (body: string): string => `import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"

	"github.com/hibiken/asynq"
)

func Register(mux *asynq.ServeMux, w *Worker) {
	mux.HandleFunc("invoice:send", w.HandleInvoice)
}

func (w *Worker) HandleInvoice(ctx context.Context, t *asynq.Task) error {
	var job invoiceJob
	if err := json.Unmarshal(t.Payload(), &job); err != nil {
		return fmt.Errorf("read invoice job: %v: %w", err, asynq.SkipRetry)
	}
${body}
}
`

const river = (body: string): string => `import (
	"context"
	"log/slog"

	"github.com/riverqueue/river"
)

type ExportWorker struct {
	river.WorkerDefaults[ExportArgs]
	exports *Exports
}

func Workers(exports *Exports) *river.Workers {
	workers := river.NewWorkers()
	river.AddWorker(workers, &ExportWorker{exports: exports})
	return workers
}

func (w *ExportWorker) Work(ctx context.Context, job *river.Job[ExportArgs]) error {
${body}
}
`

const nsq = (body: string): string => `import (
	"log"

	"github.com/nsqio/go-nsq"
)

type resizer struct{ images *Images }

func Start(consumer *nsq.Consumer, images *Images) {
	consumer.AddHandler(&resizer{images: images})
}

func (r *resizer) HandleMessage(m *nsq.Message) error {
${body}
}
`

const rabbit = (failure: string, work = 's.orders.Ship(ctx, delivery.Body)'): string => `import (
	"context"
	"log/slog"

	amqp "github.com/rabbitmq/amqp091-go"
)

func (s *Service) Consume(ctx context.Context, deliveries <-chan amqp.Delivery) {
	for delivery := range deliveries {
		if err := ${work}; err != nil {
${failure}
			continue
		}
		delivery.Ack(false)
	}
}
`

const pubsub = (failure: string): string => `import (
	"context"
	"log"

	"cloud.google.com/go/pubsub"
)

func (s *Service) Consume(ctx context.Context, sub *pubsub.Subscription) error {
	return sub.Receive(ctx, func(ctx context.Context, m *pubsub.Message) {
		err := s.orders.Ship(ctx, m.Data)
		if err != nil {
${failure}
			return
		}
		m.Ack()
	})
}
`

export const errorSwallowedAndJobAcknowledgedGo: Examples = {
  bad: [
    file(
      'a task of asynq',
      asynq(`	if err := w.mailer.Send(ctx, job.InvoiceID); err != nil { // <- finding
		slog.Error("send invoice", "id", job.InvoiceID, "error", err)
	}
	return nil`),
    ),
    file(
      'a worker of river',
      river(`	rows, err := w.exports.Collect(ctx, job.Args.AccountID)
	if err != nil { // <- finding
		slog.ErrorContext(ctx, "collect export", "error", err)
		return nil
	}
	slog.InfoContext(ctx, "exported", "rows", len(rows))
	return nil`),
    ),
    file(
      'a handler of NSQ',
      nsq(`	err := r.images.Resize(string(m.Body))
	if err != nil { // <- finding
		log.Printf("resize %s: %v", m.Body, err)
		return nil
	}
	return nil`),
    ),
    file('a message that is acknowledged after its failure', rabbit('			slog.Error("ship", "error", err)\n			delivery.Ack(false) // <- finding')),
    file('of Pub/Sub', pubsub('			log.Printf("ship: %v", err)\n			m.Ack() // <- finding')),
  ],
  good: [
    file(
      'the failure is returned',
      asynq(`	if err := w.mailer.Send(ctx, job.InvoiceID); err != nil {
		slog.Error("send invoice", "id", job.InvoiceID, "error", err)
		return err
	}
	return nil`),
    ),
    file(
      'what nobody can read is dropped',
      nsq(`	image, err := parseImage(m.Body)
	if err != nil {
		log.Printf("not an image: %v", err)
		return nil
	}
	return r.images.Resize(image)`),
    ),
    file(
      'said to be dropped on purpose',
      river(`	if err := w.exports.Prepare(ctx, job.Args.AccountID); err != nil {
		slog.ErrorContext(ctx, "prepare export", "error", err)
		return nil // nobody needs yesterday's export: do not retry
	}
	return nil`),
    ),
    file(
      'stored where it can be found',
      river(`	if err := w.exports.Collect(ctx, job.Args.AccountID); err != nil {
		slog.ErrorContext(ctx, "collect export", "error", err)
		w.exports.MarkFailed(ctx, job.Args.AccountID, err)
		return nil
	}
	return nil`),
    ),
    file(
      'beside the work',
      asynq(`	if err := w.mailer.Send(ctx, job.InvoiceID); err != nil {
		return err
	}
	if err := w.cache.Forget(ctx, job.InvoiceID); err != nil {
		slog.Warn("forget invoice", "error", err)
	}
	return nil`),
    ),
    file('given back', rabbit('			slog.Error("ship", "error", err)\n			delivery.Nack(false, false)')),
    file('put where it can be found', pubsub('			log.Printf("ship: %v", err)\n			s.failed.Keep(ctx, m)\n			m.Ack()')),
    file(
      'a message that nobody can read',
      rabbit('			slog.Error("read", "error", err)\n			delivery.Ack(false)', 'json.Unmarshal(delivery.Body, &order)'),
    ),
  ],
}
