package w

import (
	"context"
	"log/slog"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promauto"
	"github.com/hibiken/asynq"
)

var jobs = promauto.NewCounterVec(prometheus.CounterOpts{Name: "jobs_total"}, []string{"result"})

func Mux() *asynq.ServeMux {
	m := asynq.NewServeMux()
	m.HandleFunc("x", handle)
	return m
}

func handle(ctx context.Context, t *asynq.Task) error {
	if err := work(ctx, t); err != nil {
		jobs.WithLabelValues("failed").Inc() // <- finding
		slog.Error("job failed", "err", err)
		return err
	}
	jobs.WithLabelValues("ok").Inc()
	return nil
}
