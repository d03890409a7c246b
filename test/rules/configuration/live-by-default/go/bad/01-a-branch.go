package main

import "os"

func envOr(name, fallback string) string {
	if value := os.Getenv(name); value != "" {
		return value
	}
	return fallback
}

var mode = envOr("PAYOUT_MODE", "live") // <- finding

func environment() string {
	env := os.Getenv("PAYPAL_ENV")
	if env == "" { // <- finding
		env = "production"
	}
	return env
}
