package work

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
