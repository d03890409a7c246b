package work

import (
	"context"
	"log/slog"

	amqp "github.com/rabbitmq/amqp091-go"
)

func (s *Service) Consume(ctx context.Context, deliveries <-chan amqp.Delivery) {
	for delivery := range deliveries {
		if err := json.Unmarshal(delivery.Body, &order); err != nil {
			slog.Error("read", "error", err)
			delivery.Ack(false)
			continue
		}
		delivery.Ack(false)
	}
}
