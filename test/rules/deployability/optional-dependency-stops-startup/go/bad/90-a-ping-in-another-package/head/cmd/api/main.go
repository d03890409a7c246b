package main

import (
	"context"
	"log"
	"net/http"
	"os"
	"time"

	"example.com/shop/internal/cache"
)

func main() {
	if err := run(context.Background()); err != nil {
		log.Fatal(err)
	}
}

func run(ctx context.Context) error {
	pages, err := cache.New(ctx, os.Getenv("PAGE_CACHE_ADDR")) // <- finding
	if err != nil {
		return err
	}
	srv := &http.Server{Addr: ":8080", Handler: routes(pages), ReadHeaderTimeout: 5 * time.Second}
	return srv.ListenAndServe()
}

func routes(c *cache.Cache) http.Handler { return http.NewServeMux() }
