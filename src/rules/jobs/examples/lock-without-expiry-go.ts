import type { Examples } from '#model/rule'

export const lockWithoutExpiryGo: Examples = {
  bad: [
    `package billing

import (
	"context"
	"net/http"
	"time"

	"github.com/redis/go-redis/v9"
)

type Biller struct{ redis *redis.Client }

func (b *Biller) Run(ctx context.Context) error {
	free, err := b.redis.SetNX(ctx, "billing:lock", "1", 0).Result() // <- finding
	if err != nil || !free {
		return err
	}
	defer b.redis.Del(ctx, "billing:lock")
	return b.charge(ctx)
}

func (b *Biller) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = b.Run(r.Context())
	_ = time.Second
}`,
    `package billing

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
}`,
    `package billing

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
}`,
  ],
  good: [
    `package billing

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
}`,
    `package billing

import (
	"context"
	"net/http"
	"time"

	"github.com/redis/go-redis/v9"
)

type Biller struct{ redis *redis.Client }

func (b *Biller) Run(ctx context.Context) error {
	free, err := b.redis.SetNX(ctx, "billing:lock", "1", 0).Result()
	if err != nil || !free {
		return err
	}
	b.redis.Expire(ctx, "billing:lock", time.Minute)
	return b.charge(ctx)
}

func (b *Biller) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = b.Run(r.Context())
	_ = time.Second
}`,
    `package billing

import (
	"context"
	"net/http"
	"time"

	"github.com/redis/go-redis/v9"
)

type Biller struct{ redis *redis.Client }

func (b *Biller) Run(ctx context.Context) error {
	return b.redis.SetNX(ctx, "billing:first-run-at", time.Now().Unix(), 0).Err()
}

func (b *Biller) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = b.Run(r.Context())
	_ = time.Second
}`,
  ],
}
