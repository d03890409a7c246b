package main

import (
	"log/slog"
	"net/http"

	"example.com/service/internal/conf"
)

func main() {
	c := conf.Load()
	slog.Info("configuration read", "conf", c) // <- finding
	http.ListenAndServe(c.Listen, nil)
}
