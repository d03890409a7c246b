import type { Example, Examples } from '#model/rule'

const file = (title: string, text: string): Example => ({ title, files: { 'internal/work/work.go': text } })

const handler = (unlessShipped: string): string => `package work

import (
	"context"
	"github.com/rabbitmq/amqp091-go"
)

func (s *Service) Handle(ctx context.Context, delivery amqp091.Delivery) {
${unlessShipped}	delivery.Ack(false)
}
`

export const poisonMessageRequeuedAtOnceGo: Examples = {
  bad: [
    file(
      'nack with requeue',
      `package work

import (
	"context"
	"github.com/rabbitmq/amqp091-go"
)

func (s *Service) Consume(ctx context.Context, deliveries <-chan amqp091.Delivery) {
	for delivery := range deliveries {
		if err := s.orders.Ship(ctx, delivery.Body); err != nil {
			delivery.Nack(false, true) // <- finding
			continue
		}
		delivery.Ack(false)
	}
}
`,
    ),
    file(
      'reject with requeue',
      handler(`	err := s.orders.Ship(ctx, delivery.Body)
	if err != nil {
		delivery.Reject(true) // <- finding
		return
	}
`),
    ),
    file(
      'what can never be read',
      `package work

import (
	"encoding/json"
	"github.com/rabbitmq/amqp091-go"
)

func (s *Service) Handle(delivery *amqp091.Delivery) {
	var order Order
	if err := json.Unmarshal(delivery.Body, &order); err != nil {
		_ = delivery.Nack(false, true) // <- finding
		return
	}
	s.ship(order)
	_ = delivery.Ack(false)
}
`,
    ),
  ],
  good: [
    file(
      'to the dead letters',
      handler(`	if err := s.orders.Ship(ctx, delivery.Body); err != nil {
		delivery.Nack(false, false)
		return
	}
`),
    ),
    file(
      'once only',
      handler(`	if err := s.orders.Ship(ctx, delivery.Body); err != nil {
		if delivery.Redelivered {
			delivery.Nack(false, false)
			return
		}
		delivery.Nack(false, true)
		return
	}
`),
    ),
    file(
      'after a while',
      `package work

import (
	"context"
	"time"
	"github.com/rabbitmq/amqp091-go"
)

func (s *Service) Handle(ctx context.Context, delivery amqp091.Delivery) {
	if err := s.orders.Ship(ctx, delivery.Body); err != nil {
		time.Sleep(s.pause)
		delivery.Nack(false, true)
		return
	}
	delivery.Ack(false)
}
`,
    ),
  ],
}
