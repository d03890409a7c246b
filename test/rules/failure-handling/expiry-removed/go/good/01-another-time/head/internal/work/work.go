package work

import (
	"context"
	"time"
	"github.com/redis/go-redis/v9"
)

func Remember(ctx context.Context, rdb *redis.Client, key, value string) error {
	return rdb.Set(ctx, key, value, time.Hour).Err()
}
