package config

import "github.com/kelseyhightower/envconfig"

type Config struct {
	DatabaseURL string `envconfig:"DATABASE_URL"`
	SigningKey  string `envconfig:"SIGNING_KEY"`
	Port        int    `envconfig:"PORT" default:"8080"`
}

func Load() (Config, error) {
	var c Config
	return c, envconfig.Process("", &c)
}
