package settings

import (
	"log/slog"
	"net/url"
)

type Store struct {
	Host string `yaml:"host"`
	PasswordHash string `json:"password_hash"`
}

