package work

import (
	"github.com/nats-io/nats.go/jetstream"
)

func Config(most int) jetstream.ConsumerConfig {
	return jetstream.ConsumerConfig{Durable: "orders", MaxDeliver: most}
}
