package remind

import (
	"context"
	"sync"
	"golang.org/x/sync/errgroup"

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
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(8)
	for _, user := range users {
		group.Go(func() error { return s.send(ctx, user) })
	}
	return group.Wait()
}
