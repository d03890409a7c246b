package cache

import (
	"context"
	"fmt"

	"github.com/redis/go-redis/v9"
)

type Cache struct{ rdb *redis.Client }

func New(ctx context.Context, addr string) (*Cache, error) {
	rdb := redis.NewClient(&redis.Options{Addr: addr})
	if err := rdb.Ping(ctx).Err(); err != nil {
		return nil, fmt.Errorf("ping cache: %w", err)
	}
	return &Cache{rdb: rdb}, nil
}
