package orders

import (
	"context"
	"database/sql"
	"log/slog"
)

type store struct {
	db *sql.DB
}

func (s *store) note(ctx context.Context, id string) error {
	_, err := s.db.ExecContext(ctx, "INSERT INTO notes (order_id) VALUES ($1)", id)
	if err != nil {
		slog.ErrorContext(ctx, "note not written", "order_id", id, "error", err)
	}
	return err
}

func (s *store) Handle(ctx context.Context, id string) {
	s.note(ctx, id)
}
