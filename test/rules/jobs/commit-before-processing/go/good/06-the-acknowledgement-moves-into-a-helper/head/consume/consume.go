package consume

import (
	"context"

	amqp "github.com/rabbitmq/amqp091-go"
)

func (c *Consumer) Run(ctx context.Context, msgs <-chan amqp.Delivery) {
	for d := range msgs {
		c.settle(d, c.store.Save(ctx, d.Body))
	}
}

func (c *Consumer) settle(d amqp.Delivery, err error) {
	if err != nil {
		d.Nack(false, false)
		return
	}
	d.Ack(false)
}
