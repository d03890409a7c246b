package work

import (
	"context"
	"github.com/redis/go-redis/v9"
)

func Remember(ctx context.Context, rdb *redis.Client, key, value string) error {
	return rdb.Set(ctx, prefix+key, value, 0).Err()
}
