package store

import "github.com/redis/go-redis/v9"

var Client = redis.NewClient(&redis.Options{
	Addr: "cache-1.prod.internal:6379", // <- finding
})
