package main

import (
	"log"
	"net/http"
	"os"
)

type config struct {
	Addr       string
	SigningKey string
}

func main() {
	cfg := config{
		Addr:       os.Getenv("ADDR"),
		SigningKey: os.Getenv("LINK_SIGNING_KEY"),
	}
	if cfg.SigningKey == "" {
		log.Fatal("LINK_SIGNING_KEY is not set")
	}
	http.ListenAndServe(cfg.Addr, nil)
}
