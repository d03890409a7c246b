package work

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"

	"github.com/hibiken/asynq"
)

func Register(mux *asynq.ServeMux, w *Worker) {
	mux.HandleFunc("invoice:send", w.HandleInvoice)
}

func (w *Worker) HandleInvoice(ctx context.Context, t *asynq.Task) error {
	var job invoiceJob
	if err := json.Unmarshal(t.Payload(), &job); err != nil {
		return fmt.Errorf("read invoice job: %v: %w", err, asynq.SkipRetry)
	}
	if err := w.mailer.Send(ctx, job.InvoiceID); err != nil {
		return err
	}
	if err := w.cache.Forget(ctx, job.InvoiceID); err != nil {
		slog.Warn("forget invoice", "error", err)
	}
	return nil
}
