package main

import (
	"context"
	"log"
	"os"

	"example.com/tax/internal/app"
)

func main() {
	a, err := app.New(context.Background(), os.Getenv("TAX_URL")) // <- finding
	if err != nil {
		log.Fatalf("start: %v", err)
	}
	if err := a.Run(); err != nil {
		log.Fatal(err)
	}
}
