package consume

import (
	"context"
	"log/slog"

	"github.com/segmentio/kafka-go"
)

type Consumer struct {
	reader *kafka.Reader
	book   func(context.Context, []byte) error
}

func (c *Consumer) Run(ctx context.Context) error {
	for {
		m, err := c.reader.FetchMessage(ctx)
		if err != nil {
			return err
		}
		if err := c.book(ctx, m.Value); err != nil {
			slog.Error("order failed", "err", err)
		}
		if err := c.reader.CommitMessages(ctx, m); err != nil {
			return err
		}
	}
}
