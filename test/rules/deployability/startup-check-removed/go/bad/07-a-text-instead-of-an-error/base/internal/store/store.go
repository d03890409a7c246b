package store

import (
	"errors"
	"os"
)

func Password() (string, error) {
	password := os.Getenv("DB_PASSWORD")
	if password == "" {
		return "", errors.New("DB_PASSWORD is not set")
	}
	return password, nil
}
