package main

import (
	"net/http"
	"os"

	"example.com/shop/internal/links"
)

type config struct {
	Addr       string
	SigningKey string
}

func load() config {
	return config{
		Addr:       os.Getenv("ADDR"),
		SigningKey: os.Getenv("LINK_SIGNING_KEY"), // <- finding
	}
}

func main() {
	cfg := load()
	http.Handle("/l", &links.Handler{Key: cfg.SigningKey})
	http.ListenAndServe(cfg.Addr, nil)
}
