package cards

import (
	"context"
	"database/sql"

	"example.com/service/internal/authz"
)

type Service struct{ db *sql.DB }

func (s *Service) Block(ctx context.Context, card string) error {
	if err := authz.Must(ctx, "cards:block"); err != nil {
		return err
	}
	_, err := s.db.ExecContext(ctx, "UPDATE cards SET state = 'blocked' WHERE id = $1", card)
	return err
}
