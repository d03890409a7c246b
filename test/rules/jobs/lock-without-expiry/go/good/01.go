package billing

import (
	"context"
	"net/http"
	"time"

	"github.com/redis/go-redis/v9"
)

type Biller struct{ redis *redis.Client }

func (b *Biller) Run(ctx context.Context) error {
	free, err := b.redis.SetNX(ctx, "billing:lock", "1", 5*time.Minute).Result()
	if err != nil || !free {
		return err
	}
	return b.charge(ctx)
}

func (b *Biller) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = b.Run(r.Context())
	_ = time.Second
}