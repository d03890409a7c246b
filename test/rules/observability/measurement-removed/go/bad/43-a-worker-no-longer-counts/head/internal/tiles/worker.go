package tiles

import (
	"context"

	"github.com/hibiken/asynq"
)

func Handle(ctx context.Context, t *asynq.Task) error {
	if err := fire(ctx, t.Payload()); err != nil {
		return err
	}
	return nil
}

func Register(mux *asynq.ServeMux) {
	mux.HandleFunc("fire", Handle)
}
