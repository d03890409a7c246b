package work

import "github.com/hibiken/asynq"

func (s *Service) Enqueue(task *asynq.Task) error {
	_, err := s.client.Enqueue(task, asynq.MaxRetry(5))
	return err
}

func (s *Service) Ping() error { return nil }
