package orders

import (
	"context"
	"errors"
	"io"

	"github.com/segmentio/kafka-go"
)

type Config struct {
	Brokers []string
	Group   string
}

func Consume(ctx context.Context, config Config, ship func(context.Context, []byte) error) error {
	reader := kafka.NewReader(kafka.ReaderConfig{Brokers: config.Brokers, GroupID: config.Group, Topic: "shipments"})
	defer reader.Close()
	for ctx.Err() == nil {
		message, err := reader.FetchMessage(ctx) // <- finding
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return err
		}
		if err := ship(ctx, message.Value); err != nil {
			return err
		}
	}
	return nil
}
