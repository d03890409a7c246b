package orders

import (
	"context"
	"database/sql"
	"log/slog"
)

type store struct {
	db *sql.DB
}

func (s *store) note(ctx context.Context, id string) {
	if _, err := s.db.ExecContext(ctx, "INSERT INTO notes (order_id) VALUES ($1)", id); err != nil {
		slog.ErrorContext(ctx, "note not written", "order_id", id, "error", err)
	}
}

func (s *store) count(ctx context.Context) bool {
	return s.db.PingContext(ctx) == nil
}

func (s *store) Handle(ctx context.Context, id string) {
	s.note(ctx, id)
	s.count(ctx)
}
