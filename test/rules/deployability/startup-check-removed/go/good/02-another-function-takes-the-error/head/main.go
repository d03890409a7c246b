package main

import (
	"net/http"

	"github.com/caarlos0/env/v11"
)

type config struct {
	Addr     string `env:"ADDR,required"`
	Database string `env:"DATABASE_URL,required"`
}

func main() {
	var cfg config
	must(env.Parse(&cfg))
	http.ListenAndServe(cfg.Addr, nil)
}
