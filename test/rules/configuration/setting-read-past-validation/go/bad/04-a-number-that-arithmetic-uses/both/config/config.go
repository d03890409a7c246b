package config

import "github.com/caarlos0/env/v11"

type Config struct {
	DatabaseURL string `env:"DATABASE_URL,required"`
	Listen      string `env:"LISTEN_ADDR,required"`
}

func Load() (Config, error) { return env.ParseAs[Config]() }
