package worker

import (
	"context"
	"encoding/json"
	"time"

	"github.com/redis/go-redis/v9"

	"example.com/service/internal/store"
)

type Worker struct {
	rdb   *redis.Client
	store *store.Store
}

func (w *Worker) Run(ctx context.Context) error {
	for ctx.Err() == nil {
		item, err := w.rdb.BRPop(ctx, 5*time.Second, "exports").Result() // <- finding
		if err == redis.Nil {
			continue
		}
		if err != nil {
			return err
		}
		var job store.Job
		if err := json.Unmarshal([]byte(item[1]), &job); err != nil {
			return err
		}
		if err := w.store.Save(ctx, job); err != nil {
			return err
		}
	}
	return nil
}
