package main

import (
	"log/slog"
	"os"
)

func redact(_ []string, a slog.Attr) slog.Attr {
	switch a.Key {
	case "authorization", "token", "password":
		return slog.String(a.Key, "[redacted]")
	}
	return a
}

func main() {
	slog.SetDefault(slog.New(slog.NewJSONHandler(os.Stdout, &slog.HandlerOptions{ReplaceAttr: redact}))) // <- finding
}
