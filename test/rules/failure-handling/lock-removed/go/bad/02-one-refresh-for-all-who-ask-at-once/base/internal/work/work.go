package work

import (
	"context"
	"golang.org/x/sync/singleflight"
)

var group singleflight.Group

func (s *Service) Refresh(ctx context.Context, user *User) error {
	_, err, _ := group.Do(user.ID, func() (any, error) { // <- finding
		return nil, s.forge.Refresh(ctx, user)
	})
	return err
}
