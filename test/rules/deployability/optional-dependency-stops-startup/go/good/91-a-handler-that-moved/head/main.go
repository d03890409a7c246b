package main

import (
	"log/slog"
	"net/http"
	"os"

	"github.com/nats-io/nats.go"
)

func connect(url string) *nats.Conn {
	events, err := nats.Connect(url)
	if err != nil {
		slog.Warn("events are dropped", "error", err)
		return nil
	}
	return events
}

func main() {
	events := connect(os.Getenv("NATS_URL"))
	http.HandleFunc("/orders", func(w http.ResponseWriter, r *http.Request) {
		if events != nil {
			_ = events.Publish("orders", nil)
		}
	})
	http.ListenAndServe(":8080", nil)
}
