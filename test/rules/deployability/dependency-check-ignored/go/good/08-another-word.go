package store

import (
	"context"
	"database/sql"
	"log"
)

func Open(ctx context.Context, db *sql.DB) {
	_ = db.Mapping(ctx)
	_ = db.Shipping(ctx)
}
