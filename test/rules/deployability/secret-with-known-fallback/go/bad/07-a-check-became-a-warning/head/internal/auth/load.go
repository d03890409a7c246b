package auth

import (
	"log/slog"
	"os"
)

type Options struct{ JWTSecret string }

func Load() (Options, error) {
	o := Options{JWTSecret: os.Getenv("JWT_SECRET")}
	if len(o.JWTSecret) < 32 {
		slog.Warn("JWT_SECRET is missing or too short")
		o.JWTSecret = "orders-service-signs-with-this-key" // <- finding
	}
	return o, nil
}
