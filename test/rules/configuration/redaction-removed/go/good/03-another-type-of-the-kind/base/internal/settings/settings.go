package settings

import (
	"log/slog"
	"net/url"
)

type Store struct {
	Host string `yaml:"host"`
	Token flags.Secret `yaml:"token"`
}

