package work

import "github.com/hibiken/asynq"

func Task(id string) *asynq.Task {
	return asynq.NewTask("account:sync", []byte(id), asynq.MaxRetry(5))
}
