package bus

import (
	"github.com/hibiken/asynq"
)

type Bus struct{ tasks *asynq.Client }

func (b *Bus) Enqueue(id string, body []byte) error {
	_, err := b.tasks.Enqueue(asynq.NewTask("invoice:render", body), asynq.Unique(time.Hour), asynq.MaxRetry(5))
	return err
}
