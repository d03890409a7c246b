package work

import "context"

func (s *Service) Start(ctx context.Context, job Job) {
	go func() {
		defer s.recoverPanic(job)
		s.run(ctx, job)
	}()
}
