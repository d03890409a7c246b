package work

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
