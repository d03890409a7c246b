package api

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/redis/go-redis/v9"
)

type Store struct {
	pool *pgxpool.Pool
	rdb  *redis.Client
}

type Account struct {
	ID      string
	Balance int64
}

var store *Store

func (s *Store) Account(ctx context.Context, id string) (Account, error) {
	var a Account
	raw, err := s.rdb.Get(ctx, "account:"+id).Bytes()
	if err == nil {
		return a, json.Unmarshal(raw, &a)
	}
	if !errors.Is(err, redis.Nil) {
		slog.Warn("cache unavailable", "err", err)
	}
	if err := s.pool.QueryRow(ctx, "SELECT id, balance FROM accounts WHERE id = $1", id).Scan(&a.ID, &a.Balance); err != nil {
		return a, err
	}
	b, _ := json.Marshal(a)
	if err := s.rdb.Set(ctx, "account:"+id, b, time.Minute).Err(); err != nil { // <- finding
		return a, err
	}
	return a, nil
}
