package work

import (
	"context"

	"cloud.google.com/go/pubsub"
)

func Consume(ctx context.Context, client *pubsub.Client, place func([]byte) error) error {
	return client.Subscription("orders").Receive(ctx, func(ctx context.Context, m *pubsub.Message) { // <- finding
		if place(m.Data) != nil {
			m.Nack()
			return
		}
		m.Ack()
	})
}
