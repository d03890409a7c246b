package store

import (
	"context"
	"database/sql"
	"log"
)

func NewCache(ctx context.Context, client *redis.Client) *Cache {
	_ = client.Ping(ctx).Err() // <- finding
	return &Cache{client}
}
