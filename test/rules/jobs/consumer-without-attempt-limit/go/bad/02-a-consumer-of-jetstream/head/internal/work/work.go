package work

import (
	"context"

	"github.com/nats-io/nats.go/jetstream"
)

func Consumer(ctx context.Context, stream jetstream.Stream) (jetstream.Consumer, error) {
	return stream.CreateOrUpdateConsumer(ctx, jetstream.ConsumerConfig{
		Durable:    "orders",
		AckPolicy:  jetstream.AckExplicitPolicy,
		MaxDeliver: -1, // <- finding
	})
}
