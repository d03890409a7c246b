package backlog

import (
	"context"
	"time"

	"github.com/hibiken/asynq"

	"example.com/labels/gauges"
)

func Watch(inspector *asynq.Inspector) {
	for range time.Tick(time.Minute) {
		if info, err := inspector.GetQueueInfo("default"); err == nil {
			gauges.Outstanding.Record(context.Background(), int64(info.Pending))
		}
	}
}
