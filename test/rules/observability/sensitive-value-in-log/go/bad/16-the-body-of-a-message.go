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
	w.log.Info("received", "value", string(msg.Value)) // <- finding
	return nil
}
