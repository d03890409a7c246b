package parcels

import (
	"context"
	"database/sql"

	"github.com/segmentio/kafka-go"
)

type Listener struct {
	reader *kafka.Reader
	db     *sql.DB
}

func (l *Listener) Listen(ctx context.Context) error {
	for {
		message, err := l.reader.ReadMessage(ctx) // <- finding
		if err != nil {
			return err
		}
		if _, err := l.db.ExecContext(ctx, "insert into arrivals (parcel) values ($1)", string(message.Value)); err != nil {
			return err
		}
	}
}
