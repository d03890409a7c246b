package settings

import (
	"log/slog"
	"net/url"
)

type Store struct {
	Host string `yaml:"host"`
	Port int
}
func (s Store) Tell(log *slog.Logger, address *url.URL) {
	log.Info("store", "address", address.Redacted())
}
