package store

import (
	"net/http"

	"go.uber.org/zap"
)

var handler http.Handler

func Open(logger *zap.Logger, dsn string) {
	logger.Info("connecting", zap.String("dsn", dsn)) // <- finding
}
