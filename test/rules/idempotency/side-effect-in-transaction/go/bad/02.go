package orders

import (
	"context"
	"database/sql"

	"github.com/slack-go/slack"
)

type Service struct {
	db   *sql.DB
	chat *slack.Client
}

func (s *Service) Create(ctx context.Context, id string) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if _, err := tx.ExecContext(ctx, "INSERT INTO orders (id) VALUES ($1)", id); err != nil {
		return err
	}
	if _, _, err := s.chat.PostMessageContext(ctx, "orders", slack.MsgOptionText(id, false)); err != nil { // <- finding
		return err
	}
	return tx.Commit()
}