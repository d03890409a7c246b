package expiry

import (
	"context"
	"errors"
	"log/slog"

	"github.com/robfig/cron/v3"
)

type Orders interface {
	Overdue(ctx context.Context) []string
	Expire(ctx context.Context, id string) error
}

type Job struct {
	orders Orders
}

func (j *Job) sweep() {
	ctx := context.Background()
	for _, id := range j.orders.Overdue(ctx) {
		if err := j.orders.Expire(ctx, id); err != nil {
			slog.Error("expire order", "id", id, "err", err)
			continue
		}
		slog.Info("expired", "id", id)
	}
}

func (j *Job) Start(c *cron.Cron) error {
	_, err := c.AddFunc("*/5 * * * *", j.sweep)
	return err
}
