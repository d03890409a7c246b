package main

import (
	"context"
	"log/slog"
	"net/http"
	"os"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/redis/go-redis/v9"
)

var client = &http.Client{Timeout: 5 * time.Second}

func loadRates(ctx context.Context) error {
	req, _ := http.NewRequestWithContext(ctx, http.MethodGet, os.Getenv("RATES_URL"), nil)
	resp, err := client.Do(req)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

func main() {
	ctx := context.Background()
	pool, err := pgxpool.New(ctx, os.Getenv("DATABASE_URL"))
	if err != nil {
		slog.Error("database", "err", err)
		os.Exit(1)
	}
	if err := pool.Ping(ctx); err != nil {
		slog.Error("database", "err", err)
		os.Exit(1)
	}
	cache := redis.NewClient(&redis.Options{Addr: os.Getenv("CACHE_ADDR")})
	if err := cache.Ping(ctx).Err(); err != nil {
		slog.Warn("cache is down, running without it", "err", err)
	}
	go func() {
		if err := loadRates(ctx); err != nil {
			slog.Warn("rates", "err", err)
		}
	}()
	if err := loadRates(ctx); err != nil {
		slog.Warn("rates", "err", err)
	}
	http.ListenAndServe(":8080", nil)
}
