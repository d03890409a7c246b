package work

import (
	"context"

	"github.com/riverqueue/river"
)

type VisitArgs struct {
	UserID int64
}

func (VisitArgs) Kind() string { return "visit" }

type Visit struct {
	river.WorkerDefaults[VisitArgs]
	db DB
}

func (w *Visit) Work(ctx context.Context, job *river.Job[VisitArgs]) error {
	_, err := w.db.Exec(ctx, "INSERT INTO visits (user_id) VALUES ($1)", job.Args.UserID)
	return err
}
