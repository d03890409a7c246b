package tiles

import (
	"context"

	"github.com/hibiken/asynq"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promauto"
)

var fired = promauto.NewCounterVec(prometheus.CounterOpts{Name: "tiles_fired_total"}, []string{"result"})

func Handle(ctx context.Context, t *asynq.Task) error {
	if err := fire(ctx, t.Payload()); err != nil {
		fired.WithLabelValues("failed").Inc() // <- finding
		return err
	}
	fired.WithLabelValues("ok").Inc()
	return nil
}

func Register(mux *asynq.ServeMux) {
	mux.HandleFunc("fire", Handle)
}
