package queue

import (
	"context"
	"errors"
)

func (q *Queue) Enqueue(ctx context.Context, job Job) error {
	_, err := q.db.Insert(ctx, &job)
	if err != nil {
		return errors.Join(errEnqueue, err)
	}
	return nil
}
