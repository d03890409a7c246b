package main

import (
	"log/slog"
	"net/http"
	"os"

	"github.com/caarlos0/env/v11"
)

type config struct {
	Addr     string `env:"ADDR,required"`
	Database string `env:"DATABASE_URL,required"`
}

func main() {
	var cfg config
	if err := env.Parse(&cfg); err != nil {
		slog.Error("configuration", "error", err)
		os.Exit(1)
	}
	http.ListenAndServe(cfg.Addr, nil)
}
