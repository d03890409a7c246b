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
	var group sync.WaitGroup
	for _, user := range users { // <- finding
		group.Add(1)
		go func() {
			defer group.Done()
			s.send(ctx, user)
		}()
	}
	group.Wait()
	return nil
}
