package work

import "context"

func (s *Service) Start(ctx context.Context, job Job) {
	s.queue.Put(ctx, job)
}
