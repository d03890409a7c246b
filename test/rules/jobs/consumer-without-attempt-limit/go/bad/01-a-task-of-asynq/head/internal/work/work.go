package work

import (
	"math"

	"github.com/hibiken/asynq"
)

func (q *Queue) SyncAccount(id string) error {
	task := asynq.NewTask("account:sync", []byte(id), asynq.MaxRetry(math.MaxInt32)) // <- finding
	_, err := q.client.Enqueue(task)
	return err
}
