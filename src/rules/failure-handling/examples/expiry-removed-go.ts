import type { Example, Examples } from '#model/rule'

const change = (title: string, before: string, after: string): Example => ({
  title,
  base: { 'internal/work/work.go': before },
  files: { 'internal/work/work.go': after },
})

export const expiryRemovedGo: Examples = {
  bad: [
    change(
      'of what is set',
      `package work

import (
	"context"
	"time"
	"github.com/redis/go-redis/v9"
)

func Remember(ctx context.Context, rdb *redis.Client, key, value string) error {
	return rdb.Set(ctx, key, value, 10*time.Minute).Err() // <- finding
}
`,
      `package work

import (
	"context"
	"time"
	"github.com/redis/go-redis/v9"
)

func Remember(ctx context.Context, rdb *redis.Client, key, value string) error {
	return rdb.Set(ctx, key, value, 0).Err()
}
`,
    ),
    change(
      'of a counter',
      `package work

import (
	"context"
	"github.com/redis/go-redis/v9"
)

func (s *Service) Count(ctx context.Context, rdb *redis.Client, key string) (int64, error) {
	n, err := rdb.Incr(ctx, key).Result()
	if err != nil {
		return 0, err
	}
	rdb.Expire(ctx, key, s.window) // <- finding
	return n, nil
}
`,
      `package work

import (
	"context"
	"github.com/redis/go-redis/v9"
)

func (s *Service) Count(ctx context.Context, rdb *redis.Client, key string) (int64, error) {
	n, err := rdb.Incr(ctx, key).Result()
	if err != nil {
		return 0, err
	}
	return n, nil
}
`,
    ),
    change(
      'of a session',
      `package work

import (
	"context"
	"github.com/redis/go-redis/v9"
)

func (s *Sessions) Save(ctx context.Context, rdb *redis.Client, id string, data []byte) error {
	if err := rdb.HSet(ctx, id, "data", data).Err(); err != nil {
		return err
	}
	return rdb.ExpireAt(ctx, id, s.end()).Err() // <- finding
}
`,
      `package work

import (
	"context"
	"github.com/redis/go-redis/v9"
)

func (s *Sessions) Save(ctx context.Context, rdb *redis.Client, id string, data []byte) error {
	if err := rdb.HSet(ctx, id, "data", data).Err(); err != nil {
		return err
	}
	return nil
}
`,
    ),
  ],
  good: [
    change(
      'another time',
      `package work

import (
	"context"
	"time"
	"github.com/redis/go-redis/v9"
)

func Remember(ctx context.Context, rdb *redis.Client, key, value string) error {
	return rdb.Set(ctx, key, value, 10*time.Minute).Err()
}
`,
      `package work

import (
	"context"
	"time"
	"github.com/redis/go-redis/v9"
)

func Remember(ctx context.Context, rdb *redis.Client, key, value string) error {
	return rdb.Set(ctx, key, value, time.Hour).Err()
}
`,
    ),
    change(
      'it never had one',
      `package work

import (
	"context"
	"github.com/redis/go-redis/v9"
)

func Remember(ctx context.Context, rdb *redis.Client, key, value string) error {
	return rdb.Set(ctx, key, value, 0).Err()
}
`,
      `package work

import (
	"context"
	"github.com/redis/go-redis/v9"
)

func Remember(ctx context.Context, rdb *redis.Client, key, value string) error {
	return rdb.Set(ctx, prefix+key, value, 0).Err()
}
`,
    ),
    change(
      'nothing is kept any more',
      `package work

import (
	"context"
	"time"
	"github.com/redis/go-redis/v9"
)

func Remember(ctx context.Context, rdb *redis.Client, key, value string) error {
	return rdb.Set(ctx, key, value, 10*time.Minute).Err()
}
`,
      `package work

import (
	"context"
	"time"
	"github.com/redis/go-redis/v9"
)

func Remember(ctx context.Context, rdb *redis.Client, key, value string) error {
	return nil
}
`,
    ),
  ],
}
