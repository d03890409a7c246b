package main

import (
	"log/slog"
	"net/http"
	"os"

	"github.com/nats-io/nats.go"
)

func main() {
	orders, err := nats.Connect(os.Getenv("ORDERS_URL"))
	if err != nil {
		slog.Error("orders", "error", err)
		os.Exit(1)
	}
	figures, err := nats.Connect(os.Getenv("FIGURES_URL"))
	if err != nil {
		slog.Warn("figures are dropped", "error", err)
		figures = nil
	}
	mux := http.NewServeMux()
	mux.HandleFunc("/orders", func(w http.ResponseWriter, r *http.Request) {
		if err := orders.Publish("orders", nil); err != nil {
			http.Error(w, "try again", http.StatusServiceUnavailable)
			return
		}
		if figures != nil {
			_ = figures.Publish("orders", nil)
		}
	})
	if err := http.ListenAndServe(":8080", mux); err != nil {
		slog.Error("server", "error", err)
		os.Exit(1)
	}
}
