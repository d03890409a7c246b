package auth

import (
	"errors"
	"os"
)

type Options struct{ JWTSecret string }

func Load() (Options, error) {
	o := Options{JWTSecret: os.Getenv("JWT_SECRET")}
	if len(o.JWTSecret) < 32 {
		return o, errors.New("JWT_SECRET is missing or too short")
	}
	return o, nil
}
