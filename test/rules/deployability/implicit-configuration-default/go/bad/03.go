package config

type Config struct {
	Redis string `env:"REDIS_URL" envDefault:"redis://127.0.0.1:6379"` // <- finding
}