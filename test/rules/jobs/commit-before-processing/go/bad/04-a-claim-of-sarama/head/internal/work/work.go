package work

import (
	"github.com/IBM/sarama"
)

func (s *Service) ConsumeClaim(session sarama.ConsumerGroupSession, claim sarama.ConsumerGroupClaim) error {
	for message := range claim.Messages() {
		session.MarkMessage(message, "") // <- finding
		s.orders.Ship(message.Value)
	}
	return nil
}
