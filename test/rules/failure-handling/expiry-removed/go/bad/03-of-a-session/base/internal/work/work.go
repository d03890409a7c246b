package work

import (
	"context"
	"github.com/redis/go-redis/v9"
)

func (s *Sessions) Save(ctx context.Context, rdb *redis.Client, id string, data []byte) error {
	if err := rdb.HSet(ctx, id, "data", data).Err(); err != nil {
		return err
	}
	return rdb.ExpireAt(ctx, id, s.end()).Err() // <- finding
}
