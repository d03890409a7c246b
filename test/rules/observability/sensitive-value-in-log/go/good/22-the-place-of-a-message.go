package orders

import (
	"context"
	"log/slog"

	"github.com/segmentio/kafka-go"
)

type Worker struct {
	reader *kafka.Reader
	log    *slog.Logger
}

func (w *Worker) Next(ctx context.Context) error {
	msg, err := w.reader.ReadMessage(ctx)
	if err != nil {
		return err
	}
	w.log.Info("received", "topic", msg.Topic, "offset", msg.Offset, "bytes", len(msg.Value))
	return nil
}
