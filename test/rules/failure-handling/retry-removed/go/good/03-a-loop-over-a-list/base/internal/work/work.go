package work

import "context"

func (s *Service) First(ctx context.Context, hosts []string) (string, error) {
	for _, host := range hosts {
		if err := s.ping(ctx, host); err == nil {
			return host, nil
		}
	}
	return "", errNone
}
