package config

import "os"

func Load() Config {
	secret := os.Getenv("JWT_SECRET")
	if secret == "" { // <- finding
		secret = "change-me"
	}
	return Config{Secret: secret}
}