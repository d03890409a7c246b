package orders

import (
	"context"

	"github.com/segmentio/kafka-go"
)

type Metric struct {
	GroupID string
}

func Replay(ctx context.Context, store *Store, metrics chan<- Metric) error {
	reader := kafka.NewReader(kafka.ReaderConfig{Brokers: []string{"kafka:9092"}, Topic: "orders", Partition: 0})
	for {
		message, err := reader.FetchMessage(ctx)
		if err != nil {
			return err
		}
		if err := store.Save(ctx, message.Value); err != nil {
			return err
		}
		metrics <- Metric{GroupID: "replay"}
	}
}
