/** A worker in Go for examples: one task of asynq, whose handler does what is given. */
export const asynqWorker = (body: string, more = ''): string => `package work

import (
	"context"
	"database/sql"

	"github.com/hibiken/asynq"
)

type Worker struct{ db *sql.DB }
${more}
func Register(mux *asynq.ServeMux, w *Worker) {
	mux.HandleFunc("order:place", w.HandlePlace)
}

func (w *Worker) HandlePlace(ctx context.Context, t *asynq.Task) error {
${body}
}
`

/** Metrics of a service in Go: the declarations that are given. */
export const goMetrics = (declarations: string): string => `package metrics

import (
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promauto"
)

${declarations}

var _ = prometheus.Labels{}
`
