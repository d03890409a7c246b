package work

import (
	"context"
	"github.com/segmentio/kafka-go"
)

func (s *Service) Consume(ctx context.Context, reader *kafka.Reader) error {
	for {
		message, err := reader.FetchMessage(ctx)
		if err != nil {
			return err
		}
		reader.CommitMessages(ctx, message) // <- finding
		s.orders.Ship(ctx, message.Value)
	}
}
