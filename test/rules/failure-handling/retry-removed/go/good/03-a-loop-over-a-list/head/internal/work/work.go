package work

import "context"

func (s *Service) First(ctx context.Context, hosts []string) (string, error) {
	return hosts[0], s.ping(ctx, hosts[0])
}
