package main

import (
	"context"
	"log"

	"example.org/quotes/internal/web"
)

func main() {
	log.Print(web.Serve(context.Background(), ":8080"))
}
