package work

import (
	"context"

	"github.com/segmentio/kafka-go"
)

func Consume(ctx context.Context, reader *kafka.Reader, place func(context.Context, []byte) error) error {
	for {
		message, err := reader.FetchMessage(ctx) // <- finding
		if err != nil {
			return err
		}
		if err := place(ctx, message.Value); err != nil {
			return err
		}
		if err := reader.CommitMessages(ctx, message); err != nil {
			return err
		}
	}
}
