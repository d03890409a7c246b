package work

import "context"

func (s *Service) Start(ctx context.Context, job Job) {
	go func() {
		s.run(ctx, job)
	}()
}
