package work

import "github.com/hibiken/asynq"

func (s *Service) Ping() error { return nil }
