import type { Example, Examples } from '#model/rule'

const file = (title: string, text: string): Example => ({ title, files: { 'internal/work/work.go': text } })

export const commitBeforeProcessingGo: Examples = {
  bad: [
    file(
      'of RabbitMQ, out of a channel',
      `package work

import (
	"context"
	"github.com/rabbitmq/amqp091-go"
)

func (s *Service) Consume(ctx context.Context, deliveries <-chan amqp091.Delivery) {
	for delivery := range deliveries {
		delivery.Ack(false) // <- finding
		if err := s.orders.Ship(ctx, delivery.Body); err != nil {
			s.log.Error("ship", "error", err)
		}
	}
}
`,
    ),
    file(
      'of Pub/Sub',
      `package work

import (
	"context"
	"cloud.google.com/go/pubsub"
)

func (s *Service) Consume(ctx context.Context, sub *pubsub.Subscription) error {
	return sub.Receive(ctx, func(ctx context.Context, m *pubsub.Message) {
		m.Ack() // <- finding
		s.orders.Ship(ctx, m.Data)
	})
}
`,
    ),
    file(
      'of Kafka',
      `package work

import (
	"context"
	"github.com/segmentio/kafka-go"
)

func (s *Service) Consume(ctx context.Context, reader *kafka.Reader) error {
	for {
		message, err := reader.FetchMessage(ctx)
		if err != nil {
			return err
		}
		reader.CommitMessages(ctx, message) // <- finding
		s.orders.Ship(ctx, message.Value)
	}
}
`,
    ),
  ],
  good: [
    file(
      'when it is done',
      `package work

import (
	"context"
	"github.com/rabbitmq/amqp091-go"
)

func (s *Service) Consume(ctx context.Context, deliveries <-chan amqp091.Delivery) {
	for delivery := range deliveries {
		if err := s.orders.Ship(ctx, delivery.Body); err != nil {
			delivery.Nack(false, false)
			continue
		}
		delivery.Ack(false)
	}
}
`,
    ),
    file(
      'what nobody can read',
      `package work

import (
	"context"
	"encoding/json"
	"cloud.google.com/go/pubsub"
)

func (s *Service) Consume(ctx context.Context, sub *pubsub.Subscription) error {
	return sub.Receive(ctx, func(ctx context.Context, m *pubsub.Message) {
		var order Order
		if err := json.Unmarshal(m.Data, &order); err != nil {
			m.Ack()
			return
		}
		if err := s.orders.Ship(ctx, order); err != nil {
			m.Nack()
			return
		}
		m.Ack()
	})
}
`,
    ),
    file(
      'stored first',
      `package work

import (
	"context"
	"github.com/nats-io/nats.go"
)

func (s *Service) Handle(msg *nats.Msg) {
	if err := s.inbox.Store(msg.Data); err != nil {
		msg.Nak()
		return
	}
	msg.Ack()
	s.orders.Wake()
}
`,
    ),
  ],
}
