package worker

import (
	"context"
	"fmt"
)

func (w *Worker) Run(ctx context.Context, id string) error {
	var err error
	job, found := w.jobs.Find(ctx, id)
	if !found {
		return fmt.Errorf("job %s: %w", id, err) // <- finding
	}
	if err = job.Do(ctx); err != nil {
		return fmt.Errorf("run job %s: %w", id, err)
	}
	return nil
}

type Worker struct {
	jobs interface {
		Find(ctx context.Context, id string) (Job, bool)
	}
}

type Job interface {
	Do(ctx context.Context) error
}
