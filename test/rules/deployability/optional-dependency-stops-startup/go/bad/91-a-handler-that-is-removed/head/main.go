package main

import (
	"log/slog"
	"net/http"
	"os"

	"github.com/nats-io/nats.go"
)

func main() {
	events, err := nats.Connect(os.Getenv("NATS_URL"))
	if err != nil {
		slog.Error("nats", "error", err)
		os.Exit(1)
	}
	mux := http.NewServeMux()
	mux.HandleFunc("/orders", func(w http.ResponseWriter, r *http.Request) {
		_ = events.Publish("orders", nil)
	})
	if err := http.ListenAndServe(":8080", mux); err != nil {
		slog.Error("server", "error", err)
		os.Exit(1)
	}
}
