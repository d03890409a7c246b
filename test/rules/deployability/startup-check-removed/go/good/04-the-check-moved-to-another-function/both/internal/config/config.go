package config

import (
	"errors"
	"os"
)

type Options struct{ Listen, DatabaseURL string }

func Read() Options {
	return Options{Listen: os.Getenv("LISTEN"), DatabaseURL: os.Getenv("DATABASE_URL")}
}

func (o Options) Check() error {
	if o.DatabaseURL == "" {
		return errors.New("DATABASE_URL is not set")
	}
	return nil
}
