import type { Example, Examples } from '#model/rule'

const file = (title: string, text: string): Example => ({ title, files: { 'internal/work/work.go': text } })

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
      `package work

import (
	"context"
	"github.com/rabbitmq/amqp091-go"
)

func (s *Service) Handle(ctx context.Context, delivery amqp091.Delivery) {
	err := s.orders.Ship(ctx, delivery.Body)
	if err != nil {
		delivery.Reject(true) // <- finding
		return
	}
	delivery.Ack(false)
}
`,
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
      `package work

import (
	"context"
	"github.com/rabbitmq/amqp091-go"
)

func (s *Service) Handle(ctx context.Context, delivery amqp091.Delivery) {
	if err := s.orders.Ship(ctx, delivery.Body); err != nil {
		delivery.Nack(false, false)
		return
	}
	delivery.Ack(false)
}
`,
    ),
    file(
      'once only',
      `package work

import (
	"context"
	"github.com/rabbitmq/amqp091-go"
)

func (s *Service) Handle(ctx context.Context, delivery amqp091.Delivery) {
	if err := s.orders.Ship(ctx, delivery.Body); err != nil {
		if delivery.Redelivered {
			delivery.Nack(false, false)
			return
		}
		delivery.Nack(false, true)
		return
	}
	delivery.Ack(false)
}
`,
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
