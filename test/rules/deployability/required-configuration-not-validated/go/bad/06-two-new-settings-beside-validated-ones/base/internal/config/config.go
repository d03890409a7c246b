package config

import (
	"fmt"
	"os"
)

type Config struct {
	DatabaseURL string
	StripeKey   string
}

func Load() (Config, error) {
	c := Config{DatabaseURL: os.Getenv("DATABASE_URL"), StripeKey: os.Getenv("STRIPE_KEY")}
	if c.DatabaseURL == "" {
		return c, fmt.Errorf("DATABASE_URL is required")
	}
	if c.StripeKey == "" {
		return c, fmt.Errorf("STRIPE_KEY is required")
	}
	return c, nil
}
