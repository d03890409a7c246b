import type { Examples } from '#model/rule'

export const implicitConfigurationDefaultGo: Examples = {
  bad: [
    `package config

func Load() Config {
	return Config{Database: getEnv("DATABASE_URL", "postgres://localhost:5432/app")} // <- finding
}`,
    `package config

import "os"

func Load() Config {
	broker := os.Getenv("KAFKA_BROKER")
	if broker == "" { // <- finding
		broker = "localhost:9092"
	}
	return Config{Broker: broker}
}`,
    `package config

type Config struct {
	Redis string \`env:"REDIS_URL" envDefault:"redis://127.0.0.1:6379"\` // <- finding
}`,
  ],
  good: [
    `package config

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
}`,
    `package config

func Load() Config {
	return Config{Listen: getEnv("LISTEN_ADDR", "0.0.0.0:8080"), Level: getEnv("LOG_LEVEL", "info")}
}`,
    `package config

import "os"

func Load() Config {
	url := os.Getenv("DATABASE_URL")
	if os.Getenv("APP_ENV") == "development" {
		if url == "" {
			url = "postgres://localhost:5432/app"
		}
	}
	return Config{Database: url}
}`,
    {
      title: 'a test',
      files: {
        'internal/config/config_test.go': `package config

func load() Config {
	return Config{Database: getEnv("DATABASE_URL", "postgres://localhost:5432/app")}
}
`,
      },
    },
  ],
}
