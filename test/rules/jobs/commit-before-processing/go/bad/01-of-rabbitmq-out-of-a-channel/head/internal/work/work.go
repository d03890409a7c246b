package work

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
