package trips

import (
	"context"

	"github.com/segmentio/kafka-go"
)

func (s *Service) Consume(ctx context.Context, brokers []string) error {
	reader := kafka.NewReader(kafka.ReaderConfig{Brokers: brokers, GroupID: "trips", Topic: "trips"})
	defer reader.Close()
	for {
		message, err := reader.FetchMessage(ctx)
		if err != nil {
			return err
		}
		if err := s.settle(ctx, reader, message); err != nil {
			return err
		}
	}
}

func (s *Service) settle(ctx context.Context, reader *kafka.Reader, message kafka.Message) error {
	if err := s.bill(ctx, message.Value); err != nil {
		return err
	}
	return reader.CommitMessages(ctx, message)
}
