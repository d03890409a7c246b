package jobs

import (
	"context"
	"time"

	"github.com/redis/go-redis/v9"
)

func once(rdb *redis.Client, name string, run func(context.Context) error) func(context.Context) error {
	return func(ctx context.Context) error {
		ok, err := rdb.SetNX(ctx, "lock:"+name, "1", 5*time.Minute).Result()
		if err != nil || !ok {
			return err
		}
		return run(ctx)
	}
}

func Register(rdb *redis.Client, e *Expirer, add func(string, func(context.Context) error)) {
	add("expire", once(rdb, "expire", e.Run))
}
