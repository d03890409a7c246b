package stock

import (
	"context"

	"github.com/segmentio/kafka-go"
)

func Start(ctx context.Context, store *Store) error {
	r := newReader()
	return Run(ctx, r, func(ctx context.Context, m kafka.Message) error {
		if err := store.Apply(ctx, m.Value); err != nil {
			return err
		}
		return r.CommitMessages(ctx, m)
	})
}
