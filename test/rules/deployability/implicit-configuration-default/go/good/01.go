package config

import (
	"errors"
	"os"
)

func Load() (Config, error) {
	url := os.Getenv("DATABASE_URL")
	if url == "" {
		return Config{}, errors.New("DATABASE_URL is not set")
	}
	return Config{Database: url}, nil
}