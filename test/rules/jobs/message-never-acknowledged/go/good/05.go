package orders

import (
	"context"

	"github.com/segmentio/kafka-go"
)

func Open(brokers []string) *kafka.Reader {
	return kafka.NewReader(kafka.ReaderConfig{Brokers: brokers, GroupID: "orders", Topic: "orders"})
}

func Next(ctx context.Context, reader *kafka.Reader) (Order, kafka.Message, error) {
	message, err := reader.FetchMessage(ctx)
	if err != nil {
		return Order{}, message, err
	}
	order, err := decode(message.Value)
	return order, message, err
}
