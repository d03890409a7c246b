package work

import (
	"context"
	"cloud.google.com/go/pubsub"
)

func (s *Service) Consume(ctx context.Context, sub *pubsub.Subscription) error {
	return sub.Receive(ctx, func(ctx context.Context, m *pubsub.Message) {
		m.Ack() // <- finding
		s.orders.Ship(ctx, m.Data)
	})
}
