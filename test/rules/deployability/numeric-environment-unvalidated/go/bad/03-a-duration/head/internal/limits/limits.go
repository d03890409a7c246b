package limits

import (
	"context"
	"os"
	"time"
)

func Bounded(ctx context.Context) (context.Context, context.CancelFunc) {
	most, _ := time.ParseDuration(os.Getenv("JOB_TIMEOUT")) // <- finding
	return context.WithTimeout(ctx, most)
}
