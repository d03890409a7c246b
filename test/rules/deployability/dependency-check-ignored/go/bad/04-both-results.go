package store

import (
	"context"
	"database/sql"
	"log"
)

func connect(ctx context.Context, client *redis.Client) {
	_, _ = client.Ping(ctx).Result() // <- finding
}
