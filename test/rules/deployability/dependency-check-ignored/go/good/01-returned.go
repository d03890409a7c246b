package store

import (
	"context"
	"database/sql"
	"log"
)

func Open(ctx context.Context, db *sql.DB) error {
	return db.PingContext(ctx)
}
