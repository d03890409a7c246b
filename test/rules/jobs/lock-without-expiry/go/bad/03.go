package billing

import (
	"context"
	"net/http"
	"time"

	"github.com/redis/go-redis/v9"
)

type Biller struct{ redis *redis.Client }

func (b *Biller) Run(ctx context.Context) error { return b.acquireLease(ctx) }

func (b *Biller) acquireLease(ctx context.Context) error {
	return b.redis.SetNX(ctx, "billing", b.id, 0).Err() // <- finding
}

func (b *Biller) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = b.Run(r.Context())
	_ = time.Second
}