package main

import (
	"context"
	"log"
	"os/signal"
	"syscall"

	"example.org/quotes/internal/web"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer stop()
	log.Print(web.Serve(ctx, ":8081"))
}
