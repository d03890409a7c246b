package work

import "context"

func (w *Worker) send(ctx context.Context, job *Job) error {
	for {
		err := w.post(ctx, job)
		if err == nil {
			return nil
		}
		job.Attempts++
		if job.Attempts > 10 { // <- finding
			return err
		}
		w.pause(job.Attempts)
	}
}
