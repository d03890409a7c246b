package work

import "context"

func (s *Syncer) Run(ctx context.Context, shop string) error {
	return s.pull(ctx, shop)
}
