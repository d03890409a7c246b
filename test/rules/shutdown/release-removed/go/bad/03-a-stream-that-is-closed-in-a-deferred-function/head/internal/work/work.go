package work

import "context"

func (s *Service) Download(ctx context.Context, id string) error {
	stream, err := s.open(ctx, id)
	if err != nil {
		return err
	}
	return s.send(ctx, stream)
}
