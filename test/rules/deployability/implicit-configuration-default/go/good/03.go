package config

import "os"

func Load() Config {
	url := os.Getenv("DATABASE_URL")
	if os.Getenv("APP_ENV") == "development" {
		if url == "" {
			url = "postgres://localhost:5432/app"
		}
	}
	return Config{Database: url}
}