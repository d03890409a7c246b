package work

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
