package store

import (
	"context"
	"database/sql"
	"log"
)

func Open(ctx context.Context, db *sql.DB) {
	err := db.PingContext(ctx)
	log.Println("database check", err)
}
