package work

import (
	"context"
	"log"

	"cloud.google.com/go/pubsub"
)

func (s *Service) Consume(ctx context.Context, sub *pubsub.Subscription) error {
	return sub.Receive(ctx, func(ctx context.Context, m *pubsub.Message) {
		err := s.orders.Ship(ctx, m.Data)
		if err != nil {
			log.Printf("ship: %v", err)
			s.failed.Keep(ctx, m)
			m.Ack()
			return
		}
		m.Ack()
	})
}
