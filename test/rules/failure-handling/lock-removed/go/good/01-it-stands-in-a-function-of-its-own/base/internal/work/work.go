package work

import "context"

func (s *Syncer) Run(ctx context.Context, shop string) error {
	ok, err := s.redis.SetNX(ctx, "sync:"+shop, "1", s.limit).Result()
	if err != nil || !ok {
		return err
	}
	return s.pull(ctx, shop)
}
