package store

import (
	"net/http"
	"net/url"

	"go.uber.org/zap"
)

var handler http.Handler

func Open(logger *zap.Logger, address *url.URL) {
	logger.Info("connecting", zap.String("dsn", address.Redacted()))
}
