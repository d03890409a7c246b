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
	msgs, err := c.ch.Consume("orders", "", true, false, false, false, nil) // <- finding
	if err != nil {
		return err
	}
	for d := range msgs {
		if err := c.store.Save(ctx, d.Body); err != nil {
			slog.Error("save", "err", err)
		}
	}
	return nil
}
