package store

import (
	"context"
	"database/sql"
	"log"
)

func Open(ctx context.Context, db *sql.DB) *sql.DB {
	_ = db.PingContext(ctx) // <- finding
	return db
}
