package store

import (
	"context"
	"database/sql"
	"log"
)

func NewCache(ctx context.Context, client *redis.Client) error {
	_, err := client.Ping(ctx).Result()
	return err
}
