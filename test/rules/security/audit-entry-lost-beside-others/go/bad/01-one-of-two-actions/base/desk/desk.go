package desk

import (
	"context"
	"database/sql"

	"example.com/desk/audit"
)

type Service struct {
	db    *sql.DB
	audit *audit.Log
}

func (s *Service) Suspend(ctx context.Context, actor, id string) error {
	if _, err := s.db.ExecContext(ctx, "UPDATE accounts SET suspended_at = now() WHERE id = $1", id); err != nil {
		return err
	}
	return s.audit.Record(ctx, actor, "suspend", id)
}

func (s *Service) Refund(ctx context.Context, actor, id string) error {
	if _, err := s.db.ExecContext(ctx, "UPDATE orders SET refunded_at = now() WHERE id = $1", id); err != nil {
		return err
	}
	return s.audit.Record(ctx, actor, "refund", id) // <- finding
}
