package stock

import (
	"context"

	"github.com/segmentio/kafka-go"
)

type Handler func(context.Context, kafka.Message) error

func Run(ctx context.Context, r *kafka.Reader, handle Handler) error {
	for {
		m, err := r.FetchMessage(ctx)
		if err != nil {
			return err
		}
		if err := handle(ctx, m); err != nil {
			return err
		}
		if err := r.CommitMessages(ctx, m); err != nil {
			return err
		}
	}
}

func RunPrices(ctx context.Context, r *kafka.Reader, handle Handler) error {
	for {
		m, err := r.FetchMessage(ctx) // <- finding
		if err != nil {
			return err
		}
		if err := handle(ctx, m); err != nil {
			return err
		}
	}
}
