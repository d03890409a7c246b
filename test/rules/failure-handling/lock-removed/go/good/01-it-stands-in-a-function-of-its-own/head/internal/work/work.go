package work

import "context"

func (s *Syncer) Run(ctx context.Context, shop string) error {
	ok, err := s.tryLock(ctx, shop)
	if err != nil || !ok {
		return err
	}
	return s.pull(ctx, shop)
}
