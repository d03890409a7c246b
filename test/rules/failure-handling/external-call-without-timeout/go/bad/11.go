package cache

import "github.com/redis/go-redis/v9"

func Open(addr string) *redis.Client {
	return redis.NewClient(&redis.Options{Addr: addr, ReadTimeout: -1}) // <- finding
}
