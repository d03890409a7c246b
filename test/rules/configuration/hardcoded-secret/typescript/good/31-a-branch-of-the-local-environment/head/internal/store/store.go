package store

import (
	"os"

	"github.com/redis/go-redis/v9"
)

func Connect() *redis.Client {
	if os.Getenv("APP_ENV") == "local" {
		return redis.NewClient(&redis.Options{Addr: "localhost:6379", Password: "Kx7!{{}}mRq2vLp9"})
	}
	return redis.NewClient(&redis.Options{Addr: os.Getenv("REDIS_ADDR"), Password: os.Getenv("REDIS_PASSWORD")})
}
