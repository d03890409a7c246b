package store

import (
	"context"
	"database/sql"
	"log"
)

func Open(ctx context.Context, db *sql.DB) {
	if err := db.PingContext(ctx); err != nil {
		log.Println("database", err)
	}
}
