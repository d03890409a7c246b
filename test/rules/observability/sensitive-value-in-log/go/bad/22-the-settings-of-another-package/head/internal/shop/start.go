package shop

import (
	"example.com/service/internal/settings"
	"go.uber.org/zap"
)

func Start(cfg settings.Config, out *zap.Logger) {
	out.Info("starting", zap.Any("config", cfg)) // <- finding
}
