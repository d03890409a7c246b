package main

import (
	"net/http"

	"github.com/caarlos0/env/v11"
)

type config struct {
	Addr   string `env:"ADDR,required"`
	DryRun bool   `env:"DRY_RUN" envDefault:"true"`
}

func main() {
	var cfg config
	if err := env.Parse(&cfg); err != nil {
		panic(err)
	}
	http.ListenAndServe(cfg.Addr, nil)
}
