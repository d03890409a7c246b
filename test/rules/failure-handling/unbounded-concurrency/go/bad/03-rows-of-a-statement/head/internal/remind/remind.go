package remind

import (
	"context"
	"sync"

	"github.com/jmoiron/sqlx"
)

type Service struct {
	db    *sqlx.DB
	store Store
}

func (s *Service) Remind(ctx context.Context) error {
	var users []User
	if err := s.db.SelectContext(ctx, &users, "SELECT id, mail FROM users"); err != nil {
		return err
	}
	for _, user := range users { // <- finding
		go s.send(ctx, user)
	}
	return nil
}
