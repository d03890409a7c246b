package main

import (
	"log"

	"github.com/caarlos0/env/v11"
)

type options struct {
	Port    int    `env:"PORT"`
	Dsn     string `env:"PG_DSN"`
	SmsKey  string `env:"SMS_KEY"`
}

func start() {
	var o options
	if err := env.Parse(&o); err != nil {
		log.Fatal(err)
	}
	log.Printf("running with %+v", o) // <- finding
}
