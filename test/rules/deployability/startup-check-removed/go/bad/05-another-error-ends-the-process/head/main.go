package main

import (
	"log/slog"
	"net/http"
	"os"

	"github.com/caarlos0/env/v11"
)

type config struct {
	Addr     string `env:"ADDR,required"` // <- finding
	Database string `env:"DATABASE_URL,required"`
}

func main() {
	var cfg config
	err := env.Parse(&cfg)
	if err != nil {
		slog.Warn("configuration", "error", err)
	}
	err = http.ListenAndServe(cfg.Addr, nil)
	if err != nil {
		os.Exit(1)
	}
}
