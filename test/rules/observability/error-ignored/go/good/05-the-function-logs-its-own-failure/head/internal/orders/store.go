package orders

import (
	"context"
	"database/sql"
	"log/slog"
)

type Store struct{ db *sql.DB }

func (s *Store) Unread(ctx context.Context, user string) (int, error) {
	var count int
	if err := s.db.QueryRowContext(ctx, "select count(*) from messages where user_id = $1 and not read", user).Scan(&count); err != nil {
		slog.ErrorContext(ctx, "counting unread messages failed", "user", user, "error", err)
		return 0, err
	}
	return count, nil
}
