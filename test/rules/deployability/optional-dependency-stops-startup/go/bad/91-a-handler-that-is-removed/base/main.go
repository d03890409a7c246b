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
		slog.Warn("analytics events are dropped", "error", err) // <- finding
		events = nil
	}
	mux := http.NewServeMux()
	mux.HandleFunc("/orders", func(w http.ResponseWriter, r *http.Request) {
		if events != nil {
			_ = events.Publish("orders", nil)
		}
	})
	if err := http.ListenAndServe(":8080", mux); err != nil {
		slog.Error("server", "error", err)
		os.Exit(1)
	}
}
