package config

import "os"

func loadDevelopment() Config {
	secret := os.Getenv("JWT_SECRET")
	if secret == "" {
		secret = "development"
	}
	return Config{Secret: secret}
}