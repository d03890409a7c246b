package relay

import (
	"context"
	"database/sql"
	"time"

	"github.com/segmentio/kafka-go"
)

type Relay struct {
	db     *sql.DB
	writer *kafka.Writer
}

func (r *Relay) Run(ctx context.Context) error {
	last, err := r.position(ctx)
	if err != nil {
		return err
	}
	ticker := time.NewTicker(time.Minute)
	defer ticker.Stop()
	for range ticker.C {
		rows, err := r.db.QueryContext(ctx, "SELECT id, body FROM outbox WHERE id > $1 ORDER BY id", last)
		if err != nil {
			return err
		}
		for rows.Next() {
			var id int64
			var body []byte
			if err := rows.Scan(&id, &body); err != nil {
				return err
			}
			if err := r.writer.WriteMessages(ctx, kafka.Message{Value: body}); err != nil {
				return err
			}
			last = id
		}
		rows.Close()
	}
	return nil
}
