package work

import "context"

func (s *Service) Download(ctx context.Context, id string) error {
	stream, err := s.open(ctx, id)
	if err != nil {
		return err
	}
	defer func() {
		if err := stream.Close(); err != nil { // <- finding
			s.log.Debug("close", "name", stream.Name())
		}
	}()
	return s.send(ctx, stream)
}
