package work

import "context"

func (s *Service) Start(ctx context.Context, job Job) {
	go func() {
		defer func() {
			if r := recover(); r != nil {
				s.failed(job, r)
			}
		}()
		s.run(ctx, job)
	}()
}
