package store

import (
	"context"
	"database/sql"
	"log"
)

func (s *Store) Init(ctx context.Context) error {
	_ = s.db.PingContext(ctx) // <- finding
	return nil
}
