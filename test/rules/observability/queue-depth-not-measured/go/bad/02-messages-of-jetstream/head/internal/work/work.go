package work

import (
	"context"

	"github.com/nats-io/nats.go/jetstream"
)

func Consume(ctx context.Context, consumer jetstream.Consumer, place func([]byte) error) (jetstream.ConsumeContext, error) {
	return consumer.Consume(func(message jetstream.Msg) { // <- finding
		if place(message.Data()) != nil {
			message.NakWithDelay(backoff)
			return
		}
		message.Ack()
	})
}
