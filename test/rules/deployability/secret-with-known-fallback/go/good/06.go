package auth

import (
	"crypto/rand"
	"encoding/hex"
	"errors"
	"os"
)

type Options struct {
	JWTSecret    string
	SigningKey   string
	SessionKey   string
	TokenKeyName string
}

func Load() (*Options, error) {
	o := &Options{JWTSecret: os.Getenv("JWT_SECRET"), SigningKey: os.Getenv("SIGNING_KEY"), SessionKey: os.Getenv("SESSION_KEY")}
	if o.JWTSecret == "" && os.Getenv("APP_ENV") == "development" {
		o.JWTSecret = "only-on-a-laptop"
	}
	if o.SigningKey == "" {
		key := make([]byte, 32)
		if _, err := rand.Read(key); err != nil {
			return nil, err
		}
		o.SigningKey = hex.EncodeToString(key)
	}
	if o.SessionKey == "" {
		return nil, errors.New("SESSION_KEY is not set")
	}
	if o.TokenKeyName == "" {
		o.TokenKeyName = "default"
	}
	return o, nil
}
