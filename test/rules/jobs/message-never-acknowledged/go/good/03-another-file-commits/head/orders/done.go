package orders

import (
	"context"
	"log"

	"github.com/segmentio/kafka-go"
)

func done(ctx context.Context, message kafka.Message) {
	if err := reader.CommitMessages(ctx, message); err != nil {
		log.Printf("commit: %v", err)
	}
}
