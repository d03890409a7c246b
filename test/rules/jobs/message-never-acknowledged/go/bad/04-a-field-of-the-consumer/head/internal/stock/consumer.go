package stock

import (
	"context"
	"log/slog"

	"github.com/segmentio/kafka-go"
)

type Consumer struct {
	reader *kafka.Reader
	store  *Store
}

func NewConsumer(brokers []string, store *Store) *Consumer {
	return &Consumer{
		reader: kafka.NewReader(kafka.ReaderConfig{Brokers: brokers, Topic: "stock", GroupID: "stock"}),
		store:  store,
	}
}

func (c *Consumer) Run(ctx context.Context) error {
	defer c.reader.Close()
	for {
		m, err := c.reader.FetchMessage(ctx) // <- finding
		if err != nil {
			return err
		}
		if err := c.store.Apply(ctx, m.Value); err != nil {
			slog.Error("apply failed", "err", err)
		}
	}
}
