package stock

import (
	"context"

	"github.com/segmentio/kafka-go"
)

func Run(ctx context.Context, r *kafka.Reader, handle func(context.Context, kafka.Message) error) error {
	for {
		m, err := r.FetchMessage(ctx)
		if err != nil {
			return err
		}
		if err := handle(ctx, m); err != nil {
			return err
		}
	}
}
