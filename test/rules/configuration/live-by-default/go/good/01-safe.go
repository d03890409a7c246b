package main

import (
	"log"
	"os"
)

var mode = envOr("PAYOUT_MODE", "sandbox")

func environment() string {
	env := os.Getenv("PAYPAL_ENV")
	if env == "" {
		log.Fatal("PAYPAL_ENV is missing")
	}
	return env
}
