package main

import (
	"context"
	"database/sql"
)

var db *sql.DB

func store(ctx context.Context, raw []byte) error {
	_, err := db.ExecContext(ctx, "INSERT INTO readings (raw) VALUES ($1)", raw)
	return err
}
