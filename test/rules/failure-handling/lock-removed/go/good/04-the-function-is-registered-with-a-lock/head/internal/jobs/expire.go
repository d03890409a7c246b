package jobs

import (
	"context"
)

type Expirer struct {
	store interface {
		ExpireAll(context.Context) (int, error)
	}
}

func (e *Expirer) Run(ctx context.Context) error {
	_, err := e.store.ExpireAll(ctx)
	return err
}
