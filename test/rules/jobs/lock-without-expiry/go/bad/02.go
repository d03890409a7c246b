package billing

import (
	"context"
	"net/http"
	"time"

	"github.com/redis/go-redis/v9"
)

type Biller struct{ redis *redis.Client }

const mutexKey = "billing-mutex"

func (b *Biller) Run(ctx context.Context) error {
	if ok, _ := b.redis.SetNX(ctx, mutexKey, b.id, time.Duration(0)).Result(); !ok { // <- finding
		return nil
	}
	return b.charge(ctx)
}

func (b *Biller) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = b.Run(r.Context())
	_ = time.Second
}