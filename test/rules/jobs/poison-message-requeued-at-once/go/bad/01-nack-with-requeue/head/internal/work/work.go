package work

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
