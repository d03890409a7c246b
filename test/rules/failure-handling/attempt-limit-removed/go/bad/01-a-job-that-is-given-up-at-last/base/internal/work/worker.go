package work

import "context"

func (w *Worker) settle(ctx context.Context, job *Job, failure error) error {
	state := Succeeded
	if failure != nil {
		state = Failed
	}
	if failure != nil && job.Attempts >= w.maxAttempts { // <- finding
		state = Dead
	}
	return w.store.SetState(ctx, job.ID, state)
}
