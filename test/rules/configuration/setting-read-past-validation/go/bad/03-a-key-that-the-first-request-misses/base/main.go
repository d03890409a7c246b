package main

import (
	"log"
	"net/http"

	"github.com/caarlos0/env/v11"
)

type config struct {
	Addr     string `env:"ADDR,required"`
	Database string `env:"DATABASE_URL,required"`
}

func main() {
	var cfg config
	if err := env.Parse(&cfg); err != nil {
		log.Fatal(err)
	}
	http.ListenAndServe(cfg.Addr, nil)
}
