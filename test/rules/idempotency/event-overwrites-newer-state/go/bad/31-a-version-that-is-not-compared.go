package main

import (
	"context"
	"database/sql"
	"encoding/json"

	"github.com/segmentio/kafka-go"
)

type Account struct {
	ID      string `json:"id"`
	Plan    string `json:"plan"`
	Version int64  `json:"version"`
}

func save(ctx context.Context, db *sql.DB, a Account) error {
	_, err := db.ExecContext(ctx, "UPDATE accounts SET plan = $2, version = $3 WHERE id = $1", a.ID, a.Plan, a.Version) // <- finding
	return err
}

func Consume(ctx context.Context, reader *kafka.Reader, db *sql.DB) error {
	for {
		msg, err := reader.FetchMessage(ctx)
		if err != nil {
			return err
		}
		var a Account
		if err := json.Unmarshal(msg.Value, &a); err != nil {
			return err
		}
		if err := save(ctx, db, a); err != nil {
			return err
		}
		if err := reader.CommitMessages(ctx, msg); err != nil {
			return err
		}
	}
}
