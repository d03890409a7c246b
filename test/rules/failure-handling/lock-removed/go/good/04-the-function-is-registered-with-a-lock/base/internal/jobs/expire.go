package jobs

import (
	"context"
	"time"

	"github.com/redis/go-redis/v9"
)

type Expirer struct {
	rdb   *redis.Client
	store interface {
		ExpireAll(context.Context) (int, error)
	}
}

func (e *Expirer) Run(ctx context.Context) error {
	ok, err := e.rdb.SetNX(ctx, "lock:expire", "1", 5*time.Minute).Result()
	if err != nil || !ok {
		return err
	}
	_, err := e.store.ExpireAll(ctx)
	return err
}
