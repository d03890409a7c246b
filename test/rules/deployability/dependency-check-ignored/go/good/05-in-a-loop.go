package store

import (
	"context"
	"database/sql"
	"log"
)

func connect(ctx context.Context, conn *websocket.Conn) {
	for range ticker.C {
		_ = conn.Ping(ctx)
	}
}
