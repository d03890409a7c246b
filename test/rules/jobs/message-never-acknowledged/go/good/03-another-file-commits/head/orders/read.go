package orders

import (
	"context"

	"github.com/segmentio/kafka-go"
)

var reader = kafka.NewReader(kafka.ReaderConfig{Brokers: []string{"kafka:9092"}, GroupID: "orders", Topic: "orders"})

func Run(ctx context.Context, store *Store) error {
	for {
		message, err := reader.FetchMessage(ctx)
		if err != nil {
			return err
		}
		if err := store.Save(ctx, message.Value); err != nil {
			return err
		}
		done(ctx, message)
	}
}
