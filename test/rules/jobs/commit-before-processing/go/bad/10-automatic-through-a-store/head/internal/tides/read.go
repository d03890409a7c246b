package tides

import (
	"context"
	"database/sql"

	"github.com/segmentio/kafka-go"
)

type Store struct{ db *sql.DB }

func (s *Store) save(ctx context.Context, level []byte) error {
	_, err := s.db.ExecContext(ctx, "INSERT INTO levels (body) VALUES ($1)", level)
	return err
}

func Read(ctx context.Context, brokers []string, store *Store) error {
	reader := kafka.NewReader(kafka.ReaderConfig{Brokers: brokers, GroupID: "tides", Topic: "levels"})
	for {
		m, err := reader.ReadMessage(ctx) // <- finding
		if err != nil {
			return err
		}
		if err := store.save(ctx, m.Value); err != nil {
			return err
		}
	}
}
