package orders

import (
	"context"

	"github.com/redis/go-redis/v9"
)

func Remember(ctx context.Context, rdb *redis.Client, id string) {
	_ = rdb.Set(ctx, id, "1", 0).Err()
}
