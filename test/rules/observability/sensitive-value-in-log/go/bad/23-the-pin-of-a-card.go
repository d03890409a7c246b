package shop

import "log/slog"

type unlock struct {
	CardID string
	PIN    string
}

func open(u unlock) {
	slog.Info("unlock", "request", u) // <- finding
}
