package consume

import (
	"context"

	amqp "github.com/rabbitmq/amqp091-go"
)

func (c *Consumer) Run(ctx context.Context, msgs <-chan amqp.Delivery) {
	for d := range msgs {
		if err := c.store.Save(ctx, d.Body); err != nil {
			d.Nack(false, false)
			continue
		}
		d.Ack(false)
	}
}
