package orders

import (
	"context"

	"github.com/segmentio/kafka-go"
)

func Run(ctx context.Context, store *Store) error {
	reader := kafka.NewReader(kafka.ReaderConfig{Brokers: []string{"kafka:9092"}, GroupID: "orders", Topic: "orders"})
	offsets := &tracker{reader: reader, every: 100}
	for {
		message, err := reader.FetchMessage(ctx)
		if err != nil {
			return err
		}
		if err := store.Save(ctx, message.Value); err != nil {
			return err
		}
		if err := offsets.done(ctx, message); err != nil {
			return err
		}
	}
}
