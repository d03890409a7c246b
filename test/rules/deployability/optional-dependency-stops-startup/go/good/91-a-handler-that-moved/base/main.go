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
		slog.Warn("events are dropped", "error", err)
	}
	http.HandleFunc("/orders", func(w http.ResponseWriter, r *http.Request) {
		if events != nil {
			_ = events.Publish("orders", nil)
		}
	})
	http.ListenAndServe(":8080", nil)
}
