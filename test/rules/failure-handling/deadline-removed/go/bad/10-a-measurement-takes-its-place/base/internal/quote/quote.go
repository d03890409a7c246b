package quote

import (
	"context"
	"time"
)

type Source interface {
	Fetch(ctx context.Context, sku string) (int64, error)
}

type Recorder interface{ Observe(name string, d time.Duration) }

type Quoter struct {
	source  Source
	metrics Recorder
}

func (q *Quoter) Quote(ctx context.Context, sku string) (int64, error) {
	ctx, cancel := context.WithTimeout(ctx, 2*time.Second) // <- finding
	defer cancel()
	return q.source.Fetch(ctx, sku)
}
