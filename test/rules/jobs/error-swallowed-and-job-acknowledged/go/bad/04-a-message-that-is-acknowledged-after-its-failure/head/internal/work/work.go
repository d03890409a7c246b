package work

import (
	"context"
	"log/slog"

	amqp "github.com/rabbitmq/amqp091-go"
)

func (s *Service) Consume(ctx context.Context, deliveries <-chan amqp.Delivery) {
	for delivery := range deliveries {
		if err := s.orders.Ship(ctx, delivery.Body); err != nil {
			slog.Error("ship", "error", err)
			delivery.Ack(false) // <- finding
			continue
		}
		delivery.Ack(false)
	}
}
