package work

import "github.com/hibiken/asynq"

func (s *Service) Enqueue(task *asynq.Task) error {
	_, err := s.client.Enqueue(task,
		asynq.Queue("mail"),
		asynq.MaxRetry(5), // <- finding
	)
	return err
}
