package stock

import (
	"context"

	"github.com/segmentio/kafka-go"
)

type Tail struct{ reader *kafka.Reader }

func NewTail(brokers []string) *Tail {
	return &Tail{reader: kafka.NewReader(kafka.ReaderConfig{Brokers: brokers, Topic: "stock", Partition: 0})}
}

func (t *Tail) Run(ctx context.Context, apply func([]byte) error) error {
	for {
		m, err := t.reader.FetchMessage(ctx)
		if err != nil {
			return err
		}
		if err := apply(m.Value); err != nil {
			return err
		}
	}
}
