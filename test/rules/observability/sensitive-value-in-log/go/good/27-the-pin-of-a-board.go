package shop

import "log/slog"

type relay struct {
	Board string
	PIN   string
}

func open(r relay) {
	slog.Info("relay", "request", r)
}
