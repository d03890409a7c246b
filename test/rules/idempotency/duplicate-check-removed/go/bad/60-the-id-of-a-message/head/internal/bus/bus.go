package bus

import (
	"github.com/nats-io/nats.go"
)

type Bus struct{ js nats.JetStreamContext }

func (b *Bus) Publish(id string, body []byte) error {
	_, err := b.js.Publish("orders.placed", body)
	return err
}
