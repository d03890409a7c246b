package consume

import (
	"context"
	"log/slog"

	amqp "github.com/rabbitmq/amqp091-go"
)

type Consumer struct {
	ch    *amqp.Channel
	store Store
}

func (c *Consumer) Run(ctx context.Context) error {
	msgs, err := c.ch.Consume("orders", "", false, false, false, false, nil)
	if err != nil {
		return err
	}
	for d := range msgs {
		if err := c.store.Save(ctx, d.Body); err != nil {
			slog.Error("save", "err", err)
			d.Nack(false, false)
			continue
		}
		d.Ack(false)
	}
	return nil
}
