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
	places := make(chan struct{}, 8)
	for _, user := range users {
		places <- struct{}{}
		go func() {
			s.send(ctx, user)
			<-places
		}()
	}
	return nil
}
