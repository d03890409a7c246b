package work

import (
	"context"
	"github.com/redis/go-redis/v9"
)

func (s *Service) Count(ctx context.Context, rdb *redis.Client, key string) (int64, error) {
	n, err := rdb.Incr(ctx, key).Result()
	if err != nil {
		return 0, err
	}
	return n, nil
}
