package work

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
