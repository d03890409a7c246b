package stock

import (
	"context"

	"github.com/segmentio/kafka-go"
)

type Consumer struct {
	reader *kafka.Reader
	batch  []kafka.Message
	store  *Store
}

func (c *Consumer) Run(ctx context.Context) error {
	for {
		m, err := c.reader.FetchMessage(ctx)
		if err != nil {
			return err
		}
		c.batch = append(c.batch, m)
		if err := c.flushIfFull(ctx); err != nil {
			return err
		}
	}
}

func (c *Consumer) flushIfFull(ctx context.Context) error {
	if len(c.batch) < 100 {
		return nil
	}
	if err := c.store.ApplyAll(ctx, c.batch); err != nil {
		return err
	}
	return c.reader.CommitMessages(ctx, c.batch...)
}
