package work

import (
	"context"
	"log/slog"

	"github.com/riverqueue/river"
)

type ExportWorker struct {
	river.WorkerDefaults[ExportArgs]
	exports *Exports
}

func Workers(exports *Exports) *river.Workers {
	workers := river.NewWorkers()
	river.AddWorker(workers, &ExportWorker{exports: exports})
	return workers
}

func (w *ExportWorker) Work(ctx context.Context, job *river.Job[ExportArgs]) error {
	rows, err := w.exports.Collect(ctx, job.Args.AccountID)
	if err != nil { // <- finding
		slog.ErrorContext(ctx, "collect export", "error", err)
		return nil
	}
	slog.InfoContext(ctx, "exported", "rows", len(rows))
	return nil
}
