package config

import (
	"log"
	"os"
)

func Load() Config {
	secret := os.Getenv("JWT_SECRET")
	if secret == "" {
		log.Fatal("JWT_SECRET is not set")
	}
	return Config{Secret: secret}
}