package main

import (
	"errors"
	"log"
	"net/http"
	"os"

	"github.com/caarlos0/env/v11"
)

type config struct {
	Addr     string `env:"ADDR,required"`
	Database string `env:"DATABASE_URL,required"`
}

func token() (string, error) {
	t := os.Getenv("RATES_TOKEN") // <- finding
	if t == "" {
		return "", errors.New("RATES_TOKEN is not set")
	}
	return t, nil
}

func rates(w http.ResponseWriter, r *http.Request) {
	t, err := token()
	if err != nil {
		http.Error(w, err.Error(), 500)
		return
	}
	w.Write([]byte(t[:1]))
}

func main() {
	var cfg config
	if err := env.Parse(&cfg); err != nil {
		log.Fatal(err)
	}
	http.HandleFunc("GET /rates", rates)
	http.ListenAndServe(cfg.Addr, nil)
}
