package c

import (
	"context"
	"database/sql"

	"github.com/segmentio/kafka-go"
)

type C struct {
	db *sql.DB
	r  *kafka.Reader
}

func (c *C) Run(ctx context.Context) error {
	for {
		m, err := c.r.FetchMessage(ctx)
		if err != nil {
			return err
		}
		if m.Topic == "eta" {
			err = c.eta(ctx, m)
		} else {
			err = c.status(ctx, m)
		}
		if err != nil {
			return err
		}
		if err := c.r.CommitMessages(ctx, m); err != nil {
			return err
		}
	}
}

func (c *C) eta(ctx context.Context, m kafka.Message) error {
	_, err := c.db.ExecContext(ctx, `UPDATE parcels SET eta = $2, eta_at = $3 WHERE id = $1 AND eta_at < $3`, m.Key, m.Value, m.Time)
	return err
}

func (c *C) status(ctx context.Context, m kafka.Message) error {
	_, err := c.db.ExecContext(ctx, `UPDATE parcels SET status = $2 WHERE id = $1`, m.Key, m.Value) // <- finding
	return err
}
