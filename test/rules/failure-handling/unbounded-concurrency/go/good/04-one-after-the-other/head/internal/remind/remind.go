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
	users, err := s.store.ListAllUsers(ctx)
	if err != nil {
		return err
	}
	for _, user := range users {
		if err := s.send(ctx, user); err != nil {
			return err
		}
	}
	return nil
}
