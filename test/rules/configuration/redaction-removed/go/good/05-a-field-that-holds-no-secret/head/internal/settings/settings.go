package settings

import (
	"log/slog"
	"net/url"
)

type Store struct {
	Host string `yaml:"host"`
	Region string `json:"region"`
}

