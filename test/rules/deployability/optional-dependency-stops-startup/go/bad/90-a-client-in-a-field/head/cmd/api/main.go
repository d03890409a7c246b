package main

import (
	"context"
	"log"
	"net/http"
	"os"

	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/redis/go-redis/v9"

	"example.org/menu/internal/menu"
)

func main() {
	ctx := context.Background()
	rdb := redis.NewClient(&redis.Options{Addr: os.Getenv("REDIS_ADDR")})
	if err := rdb.Ping(ctx).Err(); err != nil { // <- finding
		log.Fatalf("redis: %v", err)
	}
	pool, err := pgxpool.New(ctx, os.Getenv("DATABASE_URL"))
	if err != nil {
		log.Fatal(err)
	}
	s := &menu.Server{DB: pool, Redis: rdb}
	http.HandleFunc("GET /menu/{id}", s.Menu)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
