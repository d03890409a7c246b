package main

import (
	"errors"
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
	_, missing := os.Stat("/etc/shop")
	if err := errors.Join(env.Parse(&cfg), missing); err != nil {
		slog.Error("configuration", "error", err)
		os.Exit(1)
	}
	http.ListenAndServe(cfg.Addr, nil)
}
