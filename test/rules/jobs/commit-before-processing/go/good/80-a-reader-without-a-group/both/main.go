package main

import (
	"context"
	"log"

	"example.com/service/internal/parcels"
)

func main() {
	listener := &parcels.Listener{}
	if err := listener.Listen(context.Background()); err != nil {
		log.Fatal(err)
	}
}
