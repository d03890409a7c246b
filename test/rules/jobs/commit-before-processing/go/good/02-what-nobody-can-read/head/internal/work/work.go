package work

import (
	"context"
	"encoding/json"
	"cloud.google.com/go/pubsub"
)

func (s *Service) Consume(ctx context.Context, sub *pubsub.Subscription) error {
	return sub.Receive(ctx, func(ctx context.Context, m *pubsub.Message) {
		var order Order
		if err := json.Unmarshal(m.Data, &order); err != nil {
			m.Ack()
			return
		}
		if err := s.orders.Ship(ctx, order); err != nil {
			m.Nack()
			return
		}
		m.Ack()
	})
}
