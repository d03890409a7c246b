package cache

import (
	"time"

	"github.com/redis/go-redis/v9"
)

func Open(address string) *redis.Client {
	return redis.NewClient(&redis.Options{
		Addr:        address,
		ReadTimeout: time.Second, // <- finding
	})
}
