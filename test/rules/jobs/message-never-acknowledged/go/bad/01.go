package orders

import (
	"context"
	"log"

	"github.com/segmentio/kafka-go"
)

func Run(ctx context.Context, store *Store) {
	reader := kafka.NewReader(kafka.ReaderConfig{Brokers: []string{"kafka:9092"}, GroupID: "orders", Topic: "orders"})
	for {
		message, err := reader.FetchMessage(ctx) // <- finding
		if err != nil {
			return
		}
		if err := store.Save(ctx, message.Value); err != nil {
			log.Printf("save: %v", err)
		}
	}
}
